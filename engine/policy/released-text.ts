import { appendEntry } from '../yaml/insert-entry.ts';
import { applySplices } from '../yaml/splice.ts';
import { editText } from '../yaml/text-edit.ts';
import { TreeReader } from '../yaml/tree-reader.ts';
import { readTree } from '../yaml/yaml-tree.ts';

/** What a text states once it is released. `from` is a day or an instant. */
export type ReleaseTerms = {
  readonly version: number;
  readonly from?: string | undefined;
  readonly openCases?: 'keep' | 'move' | undefined;
  readonly withdraws?: readonly number[] | undefined;
  readonly followedBy?: readonly number[] | undefined;
  readonly insteadOf?: readonly number[] | undefined;
};

/**
 * A policy's text with the version and the time from which it holds. Every other character stays as it is; a text that is not
 * YAML is given back unchanged. With `keepLines`, what has to be added stands at the end, so that no line moves.
 */
export function releasedText(text: string, terms: ReleaseTerms, { keepLines = false } = {}): string {
  const header = headerOf(readTree(text)?.value);
  if (header === undefined) return text;
  return withEntries(text, { version: terms.version, effective: effectiveOf(header, terms) }, keepLines);
}

/**
 * A policy's text made into the start of a draft: the number of the version that it will be, and not yet from when it holds and
 * what becomes of open cases. Both belong to the release that is over.
 */
export function draftText(text: string, version: number): string {
  return withEntries(text, { version, effective: undefined });
}

/** What a policy is called. */
type PolicyNames = {
  readonly policy: string;
  readonly language: string;
  readonly title?: string;
  readonly vendorName?: string;
};

/** A policy's text for another policy or language, under another title where one is given. */
export function renamedText(text: string, { policy, language, title, vendorName }: PolicyNames): string {
  const named = { ...(title !== undefined && { title }), ...(vendorName !== undefined && { vendorName }) };
  return withEntries(text, { policy, language, ...named });
}

function effectiveOf(
  { effective }: Header,
  { from, openCases, withdraws, followedBy, insteadOf }: ReleaseTerms,
): Header | undefined {
  const stated = headerOf(effective)?.openCases;
  const cases = openCases ?? (stated === 'keep' || stated === 'move' ? stated : undefined);
  const parts = {
    ...(from !== undefined && { from }),
    ...(cases !== undefined && { openCases: cases }),
    ...(withdraws !== undefined && withdraws.length > 0 && { withdraws }),
    ...(followedBy !== undefined && followedBy.length > 0 && { followedBy }),
    ...(insteadOf !== undefined && insteadOf.length > 0 && { insteadOf }),
  };
  return Object.keys(parts).length === 0 ? undefined : parts;
}

type Header = Readonly<Record<string, unknown>>;

function headerOf(value: unknown): Header | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Header) : undefined;
}

/** The text with entries at the top level, each in one line; one that is new stands after `version` or `language`, undefined takes it away. */
function withEntries(text: string, entries: Header, isAtEnd = false): string {
  const reader = new TreeReader();
  return Object.entries(entries).reduce((current, [key, value]) => {
    const tree = reader.read(current);
    const header = headerOf(tree?.value);
    if (tree === undefined || header === undefined) return current;
    if (value === undefined) return editText(current, [{ kind: 'remove', path: [key] }], { reader });
    if (isAtEnd && !(key in header)) return applySplices(current, [appendEntry(tree, key, value, true)]);
    const before = ['version', 'language'].find((name) => name in header);
    const order = () => (before === undefined ? [] : [before, key]);
    return editText(current, [{ kind: 'set', path: [key], value, isOneLine: true }], { order, reader });
  }, text);
}
