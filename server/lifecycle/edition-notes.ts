import { parseYaml } from '../../engine/index.ts';
import type { ProblemError } from '../errors/problem-error.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName, retirementPath } from '../storage/port/edition.ts';
import type { PolicyStore, Seen } from '../storage/port/policy-store.ts';
import { conflict } from './lifecycle-problems.ts';

/** What stands beside an edition's versions: from when it ends, and which scheduled versions were cancelled. */
export type EditionNotes = {
  readonly retired?: { readonly from: string; readonly reason: string } | undefined;
  readonly cancelled: readonly Cancelled[];
};

/** A version that never begins. `at` is the instant since when. */
type Cancelled = { readonly version: number; readonly at: string; readonly reason: string };

/** The notes of an edition as they stand in the store, with the text that says so. */
export async function readNotes(
  store: PolicyStore,
  edition: Edition,
): Promise<{ readonly text: string | undefined; readonly notes: EditionNotes }> {
  const { retirements } = await store.read();
  const text = retirements.find(({ path }) => path === retirementPath(edition))?.text;
  return { text, notes: text === undefined ? { cancelled: [] } : notesOf(text) };
}

function notesOf(text: string): EditionNotes {
  const value = (parseYaml('', text).value ?? {}) as {
    readonly retired?: { readonly from?: unknown; readonly reason?: unknown };
    readonly cancelled?: unknown;
  };
  const listed: readonly unknown[] = Array.isArray(value.cancelled) ? value.cancelled : [];
  const { from, reason } = value.retired ?? {};
  return {
    ...(typeof from === 'string' && { retired: { from, reason: typeof reason === 'string' ? reason : '' } }),
    cancelled: listed.flatMap((one) => {
      const { version, at, reason: why } = (one ?? {}) as Partial<Record<keyof Cancelled, unknown>>;
      return typeof version === 'number' && typeof at === 'string'
        ? [{ version, at, reason: typeof why === 'string' ? why : '' }]
        : [];
    }),
  };
}

/** The text of notes; undefined where nothing is left to be noted. */
export function notesText({ retired, cancelled }: EditionNotes): string | undefined {
  const lines = [
    ...(retired === undefined
      ? []
      : [
          '# From then on no version of this policy is in force in this language.',
          `retired: { from: ${retired.from}, reason: ${JSON.stringify(retired.reason)} }`,
        ]),
    ...(cancelled.length === 0
      ? []
      : [
          '# Versions that were scheduled and never begin.',
          'cancelled:',
          ...cancelled.map(
            ({ version, at, reason }) => `  - { version: ${version}, at: ${at}, reason: ${JSON.stringify(reason)} }`,
          ),
        ]),
  ];
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

/** Writes the notes of an edition over those that were seen, and refuses where somebody else has written, or released a version, meanwhile. */
export async function writeNotes(
  store: PolicyStore,
  edition: Edition,
  { seen, text }: { readonly seen: Seen; readonly text: string | undefined },
): Promise<void> {
  if ('outrun' in (await store.retire(edition, text, seen))) throw outrun(edition);
}

/** Somebody was quicker. */
export function outrun(edition: Edition): ProblemError {
  return conflict(
    'outrun',
    messageOf('publish.outrun.title'),
    messageOf('publish.notes-changed', { edition: editionName(edition) }),
  );
}
