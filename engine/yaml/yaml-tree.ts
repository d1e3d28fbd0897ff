import { type Document, parseDocument } from 'yaml';
import { tooDeepAt } from './too-deep.ts';

/** A YAML text with the tree of its parts; each part knows where it stands. */
export class YamlTree {
  #root: unknown;

  private constructor(
    readonly text: string,
    root: unknown,
    /** The plain value. */
    readonly value: unknown,
    /** Whether each part says the same read alone: no part names another, and none hangs on what follows it. */
    readonly isInParts: boolean,
  ) {
    this.#root = root;
  }

  /** The tree of a text. Undefined where it is no YAML. */
  static of(text: string): YamlTree | undefined {
    const document = readDocument(text);
    try {
      return document && new YamlTree(text, document.contents, document.toJS({ maxAliasCount: 100 }), !reachesFar(text));
    } catch {
      return undefined;
    }
  }

  /** The tree of another text made from the parts of one, which reads its own anew if anybody still asks for them. */
  static from(before: YamlTree, text: string, value: unknown): YamlTree {
    const tree = new YamlTree(text, before.#root, value, before.isInParts);
    before.#root = undefined;
    return tree;
  }

  get root(): unknown {
    this.#root ??= readDocument(this.text)?.contents;
    return this.#root;
  }

  /** How its lines end. */
  get eol(): '\n' | '\r\n' {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }
}

/** Reads a text, whatever was read before. */
export function readTree(text: string): YamlTree | undefined {
  return YamlTree.of(text);
}

const farReaching = /^(?:%|---|\.\.\.)|[|>]\d?\+|(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m;

/** Whether a text holds marks by which one part can tell what another means, or where it ends: then only the whole can be read. */
export function reachesFar(text: string): boolean {
  return farReaching.test(text);
}

/** Reads a text into a document; undefined where it is no YAML, or goes so deep that the parser must not be given it. */
export function readDocument(text: string): Document.Parsed | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}
