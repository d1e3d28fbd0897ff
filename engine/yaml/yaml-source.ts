import { type Document, isMap, isSeq, parseAllDocuments } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { firstFaults } from '../first-faults.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { aliasDiagnostics, expansionDiagnostic } from './alias-diagnostics.ts';
import { type MisreadName, misreadNames, sourceAt } from './misread-names.ts';
import { pairOf, rangeOf } from './nodes.ts';
import { numberDiagnostics } from './number-diagnostics.ts';
import { depthDiagnostic, shapeDiagnostics } from './shape-diagnostics.ts';
import { syntaxDiagnostics, type TextDiagnostic } from './syntax-diagnostics.ts';
import { lineAndColumn, lineStarts } from './text-lines.ts';
import { tooDeepAt } from './too-deep.ts';

/** A parsed YAML text that knows where each of its values stands. */
export type YamlSource = {
  readonly file: string;
  readonly text: string;
  /** The text's value, or undefined where the text cannot be read. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a value, or of its key, or of the nearest part around it that exists. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
  /** Keys that are read as something else than what is written. */
  readonly misread: readonly MisreadName[];
  /** How a number, true, false or nothing is written that stands as the value at a path, or as its key; undefined for text, maps and lists. */
  readonly written: (path: Path, part?: 'key' | 'value') => string | undefined;
  /** Under which key what stands at a path is written, where that may be another: in a cell of a table. */
  readonly keyAt?: (path: Path) => string;
};

type Read = {
  readonly document?: Document.Parsed;
  readonly root: unknown;
  readonly value: unknown;
  readonly diagnostics: readonly TextDiagnostic[];
};

const largestText = 2_000_000;

/** Parses YAML 1.2; diagnostics are reported with their place, never thrown. */
export function parseYaml(file: string, text: string): YamlSource {
  const starts = lineStarts(text);
  const {
    document,
    root,
    value,
    diagnostics: found,
  } = text.length > largestText ? tooLarge(text) : (tooDeep(text) ?? read(text));
  const placeOf = (from: number, to: number): Place => {
    const start = Math.min(from, text.length);
    const endOfLine = text.indexOf('\n', start);
    const end = Math.min(to, endOfLine === -1 ? text.length : endOfLine - (text.charAt(endOfLine - 1) === '\r' ? 1 : 0));
    return { file, ...lineAndColumn(starts, start), length: Math.max(end - start, 1) };
  };
  const locate = (path: Path, part: 'key' | 'value' = 'value'): Place => {
    const [from, to] = rangeAt(root, path, part) ?? [0, 1];
    return placeOf(from, to);
  };
  const diagnostics = firstFaults(found, ({ from, to, code, message, hint }) =>
    diagnosticOf(placeOf(from, to), code, message, hint),
  );
  return {
    file,
    text,
    value,
    diagnostics,
    locate,
    misread: document === undefined || found.length > 0 ? [] : misreadNames(document),
    written: (path, part = 'value') => document && sourceAt(document, path, part),
  };
}

function tooLarge({ length }: string): Read {
  const message = messageOf('yaml.file-too-long', { length, most: largestText });
  return { root: undefined, value: undefined, diagnostics: [{ from: 0, to: 1, code: 'unreadable-file', message }] };
}

function tooDeep(text: string): Read | undefined {
  const at = tooDeepAt(text);
  return at === undefined ? undefined : { root: undefined, value: undefined, diagnostics: [depthDiagnostic(at)] };
}

function read(text: string): Read {
  // Keys that stand twice are found in shapeFaults: the parser compares each key with all before it, for minutes in a large map.
  const options = { prettyErrors: false, uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(text, options);
  const [document, second] = documents;
  if (document === undefined) return { root: undefined, value: null, diagnostics: [] };
  const stages = [
    () => syntaxDiagnostics(document, text),
    () => [...shapeDiagnostics(document, second, text), ...numberDiagnostics(document)],
    () => aliasDiagnostics(document),
  ];
  for (const stage of stages) {
    const diagnostics = stage();
    if (diagnostics.length > 0) return { root: document.contents, value: undefined, diagnostics };
  }
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const large = expansionDiagnostic(document, value);
  return { document, root: document.contents, value, diagnostics: large ? [large] : [] };
}

function rangeAt(root: unknown, path: Path, part: 'key' | 'value'): readonly [number, number] | undefined {
  let node = root;
  let range = rangeOf(node);
  for (const [depth, step] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      range = rangeOf(node) ?? range;
      continue;
    }
    const pair = isMap(node) ? pairOf(node, String(step)) : undefined;
    if (pair === undefined) break;
    const ofKey = depth === path.length - 1 && part === 'key' ? rangeOf(pair.key) : undefined;
    node = pair.value;
    range = ofKey ?? rangeOf(node) ?? rangeOf(pair.key) ?? range;
  }
  return range;
}
