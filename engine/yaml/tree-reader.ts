import { regrown } from './regrow.ts';
import { readTree, type YamlTree } from './yaml-tree.ts';

/** Reads the texts that one text becomes, one after another: of one that differs little from the last that was YAML, little is read. */
export class TreeReader {
  #last: { readonly text: string; readonly tree: YamlTree | undefined } | undefined;
  #lastGood: YamlTree | undefined;

  /** The tree of a text, undefined where it is no YAML. The trees given before are used up. */
  read(text: string): YamlTree | undefined {
    if (this.#last?.text === text) return this.#last.tree;
    const tree = (this.#lastGood && regrown(this.#lastGood, text)) ?? readTree(text);
    this.#last = { text, tree };
    this.#lastGood = tree ?? this.#lastGood;
    return tree;
  }
}
