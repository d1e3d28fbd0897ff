import { regrown } from './regrow.ts';
import { readTree, type YamlTree } from './yaml-tree.ts';

let last: { readonly text: string; readonly tree: YamlTree | undefined } | undefined;
let lastGood: YamlTree | undefined;

/** The tree of a text, undefined where it is no YAML. Of a text that differs little from the last one that was YAML, little is read. */
export function yamlTree(text: string): YamlTree | undefined {
  if (last?.text === text) return last.tree;
  const tree = (lastGood && regrown(lastGood, text)) ?? readTree(text);
  last = { text, tree };
  lastGood = tree ?? lastGood;
  return tree;
}
