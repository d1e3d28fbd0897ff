import { formatMessage } from './messages/format-message.ts';
import type { Message, MessageCatalog } from './messages/message.ts';
import { messageOf } from './messages/message-of.ts';
import { nearestName } from './nearest-name.ts';

export { nearestName };

/** Every kind of fault that a policy can have, each explained in docs/errors.md. */
export const diagnosticCodes = [
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-tab',
  'yaml-alias',
  'unknown-key',
  'missing-key',
  'ignored-key',
  'wrong-type',
  'wrong-value',
  'wrong-format',
  'misread-name',
  'misplaced-file',
  'unreadable-file',
  'strange-letter',
  'no-policies',
  'unknown-base',
  'extends-loop',
  'overlapping-versions',
  'equal-variants',
  'unknown-fact',
  'unknown-operator',
  'wrong-fact-value',
  'fact-not-yet-known',
  'empty-condition',
  'unknown-condition',
  'condition-loop',
  'unused-condition',
  'incomplete-table',
  'unreachable-cell',
  'duplicate-id',
  'unknown-severity',
  'unknown-desk',
  'unknown-calendar',
  'unknown-hours',
  'unknown-metric',
  'unknown-event',
  'unknown-pause',
  'unknown-contact',
  'unknown-zone',
  'unknown-holidays',
  'invalid-date',
  'invalid-language',
  'invalid-contact',
  'overlapping-hours',
  'severity-without-target',
  'over-limit',
  'incomplete-target',
  'incomplete-rule',
  'without-effect',
  'missing-label',
  'missing-source',
  'name-clash',
  'invalid-example',
  'failed-example',
] as const;

/** What a policy may have and be used: it is told as a note, and nothing is published with it. */
const noteCodes = ['unwritten-text'] as const;

/** What the rules of a policy do together and cannot be meant, or may not be: each explained in docs/analysis.md. */
export const findingKinds = ['never-holds', 'hidden', 'redundant', 'undecided', 'graver-gets-less', 'accepted-in-vain'] as const;

export type FindingKind = (typeof findingKinds)[number];

/** `left-open`: what the rules of a part do together could not be found out. */
export type DiagnosticCode = (typeof diagnosticCodes)[number] | (typeof noteCodes)[number] | FindingKind | 'left-open';

/** Whether a diagnostic is a note, and no fault. */
export function isNote({ code }: Pick<SerializedDiagnostic, 'code'>): boolean {
  return noteCodes.some((one) => one === code);
}

/** A stretch of a file; lines and columns count from 1, columns in UTF-16 units. */
export type Place = { readonly file: string; readonly line: number; readonly column: number; readonly length: number };

/** What is wrong with a policy, where, and what would be right, in words. */
export type SerializedDiagnostic = Place & { readonly code: DiagnosticCode; readonly message: string; readonly hint?: string };

/** What is wrong with a policy, in English, and with the messages by which it can be told in other languages. */
export type Diagnostic = SerializedDiagnostic & { readonly said: { readonly message: Message; readonly hint?: Message } };

/** A diagnostic in the language of a catalogue, English without one, and without its messages; one that came without them stays as it is. */
export function diagnosticIn(
  { said, ...told }: SerializedDiagnostic & Partial<Pick<Diagnostic, 'said'>>,
  catalog?: MessageCatalog,
): SerializedDiagnostic {
  if (said === undefined || catalog === undefined) return told;
  return {
    ...told,
    message: formatMessage(said.message, catalog),
    ...(said.hint && { hint: formatMessage(said.hint, catalog) }),
  };
}

/** The diagnostics in order of file, line and column, each named once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map(diagnostics.map((d) => [`${d.file}\0${d.line}\0${d.column}\0${d.code}\0${d.message}`, d] as const));
  return [...byPlace.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** A hint that offers the nearest known name, or lists the names when they are few. */
export function nameHint(given: string, known: Iterable<string>): Message | undefined {
  const names = [...known];
  const nearest = nearestName(given, names);
  if (nearest !== undefined) return messageOf('hint.did-you-mean', { nearest });
  return names.length === 0 || names.length > 20 ? undefined : knownNames(names);
}

/** A hint for an event that nobody declares: the nearest name, or where it can be declared. */
export function eventHint(given: string, known: Iterable<string>): Message {
  const names = [...known];
  const nearest = nearestName(given, names);
  if (nearest !== undefined) return messageOf('hint.did-you-mean', { nearest });
  if (names.length > 20) return messageOf('check.declare-under-events');
  return messageOf('check.declare-under-events-or-name', { names: names.map((name) => `\`${name}\``).join(', ') });
}

/** A hint that lists names. */
export function knownNames(names: readonly string[]): Message {
  return messageOf('hint.known', { names: names.map((name) => `\`${name}\``).join(', ') });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
