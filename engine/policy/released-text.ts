import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { tooDeepAt } from '../yaml/too-deep.ts';

/** What a text states once it is released. `from` is a day or an instant. */
export type ReleaseTerms = {
  readonly version: number;
  readonly from?: string | undefined;
  readonly openCases?: 'keep' | 'move' | undefined;
  readonly withdraws?: readonly number[] | undefined;
};

/**
 * A policy's text with the version and the time from which it holds. Every other character stays as it is; a text that is not
 * YAML is given back unchanged. With `keepLines`, what has to be added stands at the end, so that no line moves.
 */
export function releasedText(text: string, terms: ReleaseTerms, { keepLines = false } = {}): string {
  const root = rootOf(text);
  if (root === undefined) return text;
  const versioned = withEntry(text, 'version', String(terms.version), keepLines);
  const effective = effectiveText(root, terms);
  return effective === undefined ? withoutEntry(versioned, 'effective') : withEntry(versioned, 'effective', effective, keepLines);
}

/**
 * A policy's text made into the start of a draft: the number of the version that it will be, and not yet from when it holds and
 * what becomes of open cases. Both belong to the release that is over.
 */
export function draftText(text: string, version: number): string {
  return withoutEntry(releasedText(text, { version }), 'effective');
}

/** A policy's text for another policy or language. */
export function renamedText(text: string, { policy, language }: { readonly policy: string; readonly language: string }): string {
  return withEntry(withEntry(text, 'policy', policy, false), 'language', language, false);
}

/** From when a text says that it holds; undefined where it says nothing, or cannot be read. */
export function statedStart(text: string): string | undefined {
  const from = rootOf(text)?.getIn(['effective', 'from']);
  return typeof from === 'string' ? from : undefined;
}

function effectiveText(root: YAMLMap, { from, openCases, withdraws }: ReleaseTerms): string | undefined {
  const stated = root.getIn(['effective', 'openCases']);
  const cases = openCases ?? (stated === 'keep' || stated === 'move' ? stated : undefined);
  const parts = [
    ...(from === undefined ? [] : [`from: ${from}`]),
    ...(cases === undefined ? [] : [`openCases: ${cases}`]),
    ...(withdraws === undefined || withdraws.length === 0 ? [] : [`withdraws: [${withdraws.join(', ')}]`]),
  ];
  return parts.length === 0 ? undefined : `{ ${parts.join(', ')} }`;
}

/** The text with an entry at the top level; one that is new stands after `version`, or at the end where no line may move. */
function withEntry(text: string, key: string, value: string, atEnd: boolean): string {
  const found = entryAt(text, key);
  if (found !== undefined) {
    const isOnKeyLine = !text.slice(found.keyEnd, found.valueStart).includes('\n');
    return `${text.slice(0, isOnKeyLine ? found.valueStart : found.keyEnd + 1)}${isOnKeyLine ? '' : ' '}${value}${text.slice(found.valueEnd)}`;
  }
  const line = `${key}: ${value}\n`;
  const before = atEnd ? undefined : (entryAt(text, 'version') ?? entryAt(text, 'language'));
  if (before === undefined) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`;
  const end = text.indexOf('\n', before.valueEnd);
  return end === -1 ? `${text}\n${line}` : `${text.slice(0, end + 1)}${line}${text.slice(end + 1)}`;
}

function withoutEntry(text: string, key: string): string {
  const found = entryAt(text, key);
  if (found === undefined) return text;
  const start = text.lastIndexOf('\n', found.keyStart) + 1;
  const end = text.indexOf('\n', found.valueEnd);
  return `${text.slice(0, start)}${end === -1 ? '' : text.slice(end + 1)}`;
}

type Entry = { readonly keyStart: number; readonly keyEnd: number; readonly valueStart: number; readonly valueEnd: number };

function entryAt(text: string, key: string): Entry | undefined {
  const pair = rootOf(text)?.items.find(({ key: name }) => (name as { value?: unknown }).value === key);
  const [keyStart, keyEnd] = (pair?.key as { range?: [number, number, number] } | undefined)?.range ?? [];
  const [valueStart, valueEnd] = (pair?.value as { range?: [number, number, number] } | null)?.range ?? [];
  if (keyStart === undefined || keyEnd === undefined || valueStart === undefined || valueEnd === undefined) return undefined;
  return { keyStart, keyEnd, valueStart, valueEnd: trimmedEnd(text, valueStart, valueEnd) };
}

/** A block's range runs on over the line breaks after it. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function rootOf(text: string): YAMLMap | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  // Whether keys stand twice is asked when the text is checked: here it would take minutes in a large map.
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  return document.errors.length === 0 && isMap(document.contents) ? (document.contents as YAMLMap) : undefined;
}
