import type { Change, ChangedCase } from './change.ts';

/** Cases in which the same changed in the same way, with the first of them. */
export type ChangeGroup = {
  /** What changed in all of them; of values that each case has of its own, only that they differ. */
  readonly changes: readonly GroupedChange[];
  readonly cases: number;
  readonly first: { readonly place: number; readonly id: string | null };
};

export type GroupedChange = Pick<Change, 'part' | 'field'> & { readonly before?: unknown; readonly after?: unknown };

/** More groups than these are not told apart; their cases are counted all the same. */
const mostGroups = 10_000;

/** Gathers changed cases by what changed in them. */
export class ChangeGroups {
  readonly #groups = new Map<string, { changes: readonly GroupedChange[]; cases: number; first: ChangeGroup['first'] }>();

  add({ place, id, changes }: ChangedCase): void {
    this.#count(groupedChanges(changes), 1, { place, id });
  }

  merge(groups: readonly ChangeGroup[]): void {
    for (const { changes, cases, first } of groups) this.#count(changes, cases, first);
  }

  #count(changes: readonly GroupedChange[], cases: number, first: ChangeGroup['first']): void {
    const key = JSON.stringify(changes);
    const known = this.#groups.get(key);
    if (known !== undefined) {
      known.cases += cases;
      if (first.place < known.first.place) known.first = first;
    } else if (this.#groups.size < mostGroups) this.#groups.set(key, { changes, cases, first });
  }

  /** The largest first; of two as large, the one that came first. */
  groups(): ChangeGroup[] {
    const all = [...this.#groups.values()].map((group): ChangeGroup => ({ ...group }));
    return all.sort((a, b) => b.cases - a.cases || a.first.place - b.first.place);
  }
}

/** What changed, without what follows from it in each case differently; where there is nothing else, which fields those are. */
function groupedChanges(changes: readonly Change[]): GroupedChange[] {
  const common = changes.filter(({ own }) => own !== true);
  if (common.length > 0) return common.map(({ part, field, before, after }) => ({ part, field, before, after }));
  return changes.map(({ part, field }) => ({ part, field }));
}
