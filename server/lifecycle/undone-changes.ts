import type { SpokenLanguage } from '../../contract/language.ts';
import type { ComparePolicies, Comparison } from '../policies/compare-policies.ts';
import { isReferenceProblem } from '../policies/policy-reference.ts';
import { draftPath, type Edition, editionName } from '../storage/port/edition.ts';
import { type Change, combine } from './combination.ts';
import type { LifecycleContext } from './lifecycle-context.ts';

/** What a scheduled version does to a change that was made beside it. */
export type UndoneChanges = {
  readonly scheduled: string;
  readonly change: string;
  readonly base: number | null;
  readonly conflicts: number;
  /** What it would say besides if the change were carried over; null where that is no policy that can be read. */
  readonly undone: Comparison | null;
  readonly isKept: boolean;
};

/** What of a change ends when a scheduled version begins, told in a language. */
export async function undoneChanges(
  lifecycle: LifecycleContext & { readonly compare: ComparePolicies },
  edition: Edition,
  { scheduled, change, words }: { readonly scheduled: number; readonly change: Change; readonly words: SpokenLanguage },
): Promise<UndoneChanges> {
  const combined = await combine(lifecycle, edition, { scheduled, change });
  const name = editionName(edition);
  const names = { scheduled: `${name}@${scheduled}`, change: `${name}@${change}` };
  const side = (text: string, called: string) => ({ text, name: called, file: draftPath(edition), edition });
  const undone = await lifecycle.compare(lifecycle.watcher.snapshot, {
    kind: 'versions',
    from: side(combined.scheduled, names.scheduled),
    to: side(combined.carried, names.change),
    words,
  });
  const { base, conflicts, scheduled: before, carried: after } = combined;
  return { ...names, base, conflicts, undone: isReferenceProblem(undone) ? null : undone, isKept: before === after };
}
