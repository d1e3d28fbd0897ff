import type { Diagnostic, Place } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { instantOf } from '../instant.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import { letterDiagnostics } from '../yaml/letter-diagnostics.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';
import { beginningOf, startOf } from './effective-start.ts';
import type { PolicyDraft, PolicyFile } from './policy.ts';

/** That a version never begins, as its edition's note says it. `locate` finds the entry. */
type Cancellation = { readonly at: string; readonly place: Place };

/**
 * From when policies end, and which scheduled versions were cancelled, by edition (`planview/customer-care/fr`) and version
 * (`…/fr@3`), and what is wrong with the notes that say so.
 */
export type Retirements = {
  readonly from: ReadonlyMap<string, string>;
  readonly cancelled: ReadonlyMap<string, Cancellation>;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the notes `<policy>/<language>/retired.yaml`: `retired: { from: 2027-01-01, reason: … }` and
 * `cancelled: [{ version: 3, at: 2026-12-01T09:00:00Z, reason: … }]`. An invalid part ends or cancels nothing.
 */
export function readRetirements(files: readonly PolicyFile[]): Retirements {
  const read = files.map(readNote);
  return {
    from: new Map(read.flatMap(({ edition, from }) => (from === undefined ? [] : [[edition, from] as const]))),
    cancelled: new Map(
      read.flatMap(({ edition, cancelled }) => cancelled.map(([version, one]) => [`${edition}@${version}`, one])),
    ),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** When a version was cancelled, if that was before it began; undefined where it stands. */
export function cancelledAt(
  { cancelled }: Pick<Retirements, 'cancelled'>,
  { document }: Pick<PolicyDraft, 'document'>,
): string | undefined {
  const note = cancelled.get(`${document.policy}/${document.language}@${document.version}`);
  return note !== undefined && instantOf(note.at) < startOf(document) ? note.at : undefined;
}

/** Notes that would cancel a version after it began: cases have been decided by it, so that they cancel nothing. */
export function cancelledTooLate(retirements: Retirements, drafts: readonly PolicyDraft[]): Diagnostic[] {
  if (retirements.cancelled.size === 0) return [];
  return drafts.flatMap((draft) => {
    const { policy, language, version } = draft.document;
    const note = retirements.cancelled.get(`${policy}/${language}@${version}`);
    if (note === undefined || cancelledAt(retirements, draft) !== undefined) return [];
    const message = messageOf('check.cancelled-too-late', { version });
    return [diagnosticOf(note.place, 'invalid-date', message, messageOf('check.retire-or-replace'))];
  });
}

type ReadNote = {
  readonly edition: string;
  readonly from?: string;
  readonly cancelled: readonly (readonly [number, Cancellation])[];
  readonly diagnostics: readonly Diagnostic[];
};

function readNote({ path, text }: PolicyFile): ReadNote {
  const edition = path.split('/').slice(0, -1).join('/');
  const source = parseYaml(path, text);
  const unread = source.diagnostics.length > 0 ? source.diagnostics : letterDiagnostics(source);
  if (unread.length > 0) return { edition, cancelled: [], diagnostics: unread };
  const retired = entryOf(source.value, 'retired');
  const listed = entryOf(source.value, 'cancelled');
  const { cancelled, diagnostics } = readCancelled(source, listed);
  if (retired === undefined && listed !== undefined) return { edition, cancelled, diagnostics };
  const from = entryOf(retired, 'from');
  const diagnostic = (at: Path, code: 'missing-key' | 'invalid-date', message: Message): ReadNote => ({
    edition,
    cancelled,
    diagnostics: [diagnosticOf(source.locate(at), code, message, messageOf('check.write-retired')), ...diagnostics],
  });
  if (from === undefined) return diagnostic(['retired'], 'missing-key', messageOf('check.retired-from-missing'));
  if (typeof from !== 'string' || Number.isNaN(beginningOf(from, 'UTC')))
    return diagnostic(['retired', 'from'], 'invalid-date', messageOf('check.not-a-day', { from: String(from) }));
  return { edition, from, cancelled, diagnostics };
}

function readCancelled(source: YamlSource, listed: unknown): Pick<ReadNote, 'cancelled' | 'diagnostics'> {
  if (listed === undefined) return { cancelled: [], diagnostics: [] };
  const cancelled: [number, Cancellation][] = [];
  const diagnostics: Diagnostic[] = [];
  const wrong = (at: Path, code: 'missing-key' | 'invalid-date', message: Message): void => {
    diagnostics.push(diagnosticOf(source.locate(at), code, message, messageOf('check.write-cancelled')));
  };
  if (!Array.isArray(listed)) wrong(['cancelled'], 'missing-key', messageOf('check.cancelled-incomplete'));
  else
    for (const [index, one] of listed.entries()) {
      const [version, at] = [entryOf(one, 'version'), entryOf(one, 'at')];
      const path = ['cancelled', index];
      if (!Number.isSafeInteger(version) || at === undefined) wrong(path, 'missing-key', messageOf('check.cancelled-incomplete'));
      else if (typeof at !== 'string' || Number.isNaN(instantOf(at)))
        wrong([...path, 'at'], 'invalid-date', messageOf('check.not-a-day', { from: String(at) }));
      else cancelled.push([Number(version), { at, place: source.locate([...path, 'version']) }]);
    }
  return { cancelled, diagnostics };
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ownValue(value as Record<string, unknown>, key) : undefined;
}
