import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, DiagnosticCode, Place } from '../diagnostic.ts';

/** Keys and indexes that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** A parsed YAML text that knows where each of its values stands. */
export type YamlSource = {
  readonly file: string;
  readonly text: string;
  /** The text's value, or undefined where the text cannot be read. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a value, or of its key, or of the nearest part around it that exists. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
};

const largestText = 2_000_000;

/** Parses YAML 1.2; faults are reported with their place, never thrown. */
export function parseYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const tooLarge = text.length > largestText;
  const document = parseDocument(tooLarge ? '' : text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const placeOf = (from: number, to: number): Place => {
    const { line, col } = lines.linePos(from);
    const endOfLine = text.indexOf('\n', from);
    const end = Math.min(to, endOfLine === -1 ? text.length : endOfLine);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(end - from, 1) };
  };
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((error) => ({
    ...placeOf(error.pos[0], error.pos[1]),
    ...describe(error),
  }));
  if (tooLarge) {
    diagnostics.push({
      ...placeOf(0, 1),
      code: 'unreadable-file',
      message: `the file has ${text.length} characters, at most ${largestText} are read`,
    });
  }
  let value: unknown;
  if (diagnostics.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      diagnostics.push({
        ...placeOf(0, 1),
        code: 'yaml-alias',
        message: `the aliases in this file cannot be resolved: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
        hint: 'write the repeated part out instead of using anchors',
      });
    }
  }
  const root = document.contents as Node | null;
  const locate = (path: Path, part: 'key' | 'value' = 'value'): Place => {
    const range = rangeOf(root, path, part);
    return range === undefined ? placeOf(0, 1) : placeOf(range[0], range[1]);
  };
  return { file, text, value, diagnostics, locate };
}

function describe(error: YAMLError): { code: DiagnosticCode; message: string; hint?: string } {
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '');
  if (error.code === 'DUPLICATE_KEY')
    return { code: 'yaml-duplicate-key', message: 'this key stands twice in the same map', hint: 'keep one of them' };
  if (error.code === 'TAB_AS_INDENT')
    return { code: 'yaml-tab', message: 'a tab stands where spaces must indent', hint: 'indent with two spaces' };
  if (error.code === 'BAD_ALIAS') return { code: 'yaml-alias', message };
  return { code: 'yaml-syntax', message };
}

function rangeOf(root: Node | null, path: Path, part: 'key' | 'value'): readonly [number, number] | undefined {
  let node: Node | null = root;
  let range = textRange(node);
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) break;
    if (!isCollection(node)) break;
    const item: unknown = isMap(node) ? node.items.find((pair) => keyOf(pair) === String(step)) : node.items[Number(step)];
    if (item === undefined) break;
    if (isPair(item)) {
      const last = depth === path.length - 1;
      node = item.value as Node | null;
      range =
        (last && part === 'key' ? textRange(item.key as Node) : undefined) ??
        textRange(node) ??
        textRange(item.key as Node) ??
        range;
    } else {
      node = item as Node | null;
      range = textRange(node) ?? range;
    }
  }
  return range;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function textRange(node: Node | null | undefined): readonly [number, number] | undefined {
  const range = node?.range;
  return range ? [range[0], range[1]] : undefined;
}
