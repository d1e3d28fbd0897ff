import { draftText, type MergePiece, mergeThreeWays } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { type Edition, editionName, versionPath } from '../storage/port/edition.ts';
import type { LifecycleContext } from './lifecycle-context.ts';
import { invalid, noDraft } from './lifecycle-problems.ts';
import { draftTextOf } from './open-draft.ts';
import { highestNumber, summarizeVersions } from './versions.ts';

/** How a scheduled version and a change beside it go together. Texts are drafts': without a start. */
export type Combination = {
  /** The version that both come from, as far as is known; null where nothing was in force before. */
  readonly base: number | null;
  readonly scheduled: string;
  /** The scheduled text with the change in it; where both changed the same lines, it says what the change says. */
  readonly carried: string;
  /** The same, but where both changed the same lines, as the scheduled version has it. */
  readonly carefully: string;
  /** At how many places both changed the same lines differently. */
  readonly conflicts: number;
};

/** A change: a version by its number, or the open draft. */
export type Change = number | 'draft';

/**
 * Lays a change over a version that is scheduled beside it: what that version says without the change, and with it. The change is what
 * differs from the version that it was started from.
 */
export async function combine(
  lifecycle: LifecycleContext,
  edition: Edition,
  { scheduled, change }: { readonly scheduled: number; readonly change: Change },
): Promise<Combination> {
  const { snapshot } = lifecycle.watcher;
  const number = highestNumber(snapshot, edition) + 1;
  const versionText = (version: number): string => {
    const file = snapshot.files.find(({ path }) => path === versionPath(edition, version));
    if (file !== undefined) return draftText(file.text, number);
    throw invalid(
      '/version',
      messageOf('publish.unknown-version', { version, edition: editionName(edition) }),
      messageOf('schedule.see-versions', { edition: editionName(edition) }),
    );
  };
  const yours = versionText(scheduled);
  const theirs = change === 'draft' ? draftText(await openText(lifecycle, edition), number) : versionText(change);
  const base = await baseOf(lifecycle, edition, change);
  if (base === null || base === scheduled) return { base, scheduled: yours, carried: yours, carefully: yours, conflicts: 0 };
  const { pieces, conflicts } = mergeThreeWays({ base: versionText(base), theirs, yours });
  return {
    base,
    scheduled: yours,
    carried: joined(pieces, 'theirs'),
    carefully: joined(pieces, 'yours'),
    conflicts,
  };
}

function joined(pieces: readonly MergePiece[], side: 'theirs' | 'yours'): string {
  const lines = pieces.flatMap((piece) => (piece.kind === 'settled' ? piece.lines : piece[side]));
  return lines.map((line) => `${line}\n`).join('');
}

async function openText({ store }: LifecycleContext, edition: Edition): Promise<string> {
  const text = await draftTextOf(store, edition);
  if (text === undefined) throw noDraft(edition);
  return text;
}

/** What a change was started from, where that is a version of the edition; otherwise what was in force before it. */
async function baseOf({ ledger, watcher, now }: LifecycleContext, edition: Edition, change: Change): Promise<number | null> {
  const record =
    change === 'draft'
      ? await ledger.drafts.open(edition)
      : (await ledger.drafts.list({ edition, stages: ['published'] }, { limit: 200 })).items.find(
          ({ version }) => version === change,
        );
  const started = record?.startedFrom?.startsWith(`${editionName(edition)}@`)
    ? Number(record.startedFrom.split('@')[1])
    : undefined;
  const versions = summarizeVersions(watcher.snapshot, edition, now());
  if (started !== undefined && versions.some(({ version }) => version === started)) return started;
  const begins = versions.find(({ version }) => version === change)?.from ?? now();
  const before = versions
    .filter(
      ({ version, state, from }) => version !== change && state !== 'withdrawn' && (from ?? Number.NEGATIVE_INFINITY) < begins,
    )
    .toSorted((one, other) => (other.from ?? Number.NEGATIVE_INFINITY) - (one.from ?? Number.NEGATIVE_INFINITY));
  return before[0]?.version ?? null;
}
