import type { TargetTerms } from '../decision/commitments.ts';
import type { TargetPart, TargetsPart } from '../decision/targets.ts';
import { instantOf } from '../instant.ts';
import { type Amount, amountText } from '../vocabulary/amount.ts';
import { type Change, metricsOf } from './change.ts';
import { compareInstant, compareOwn, compareValue } from './compare-fields.ts';

const named = new Map<string, FieldNames>();

/** Where the parts of a target stand in a decision, made once for each metric. */
function fieldsOf(metric: string): FieldNames {
  const known = named.get(metric);
  if (known !== undefined) return known;
  const at = `targets.${metric}`;
  const parts = { promise: `${metric}.promise`, due: `${metric}.due`, state: `${metric}.state` } as const;
  const fields = { at, ...parts, within: `${at}.within`, dueAt: `${at}.dueAt`, stateAt: `${at}.state` };
  // A policy has at most some fifty; those of many policies that a process has seen are forgotten together.
  if (named.size > mostNamed) named.clear();
  named.set(metric, fields);
  return fields;
}

const mostNamed = 1000;

type FieldNames = {
  readonly at: string;
  readonly promise: `${string}.promise`;
  readonly due: `${string}.due`;
  readonly state: `${string}.state`;
  readonly within: string;
  readonly dueAt: string;
  readonly stateAt: string;
};

/** Notes what of the targets differs: the promise, the due time, how the clock stands. */
export function compareTargets(changes: Change[], before: TargetsPart, after: TargetsPart): void {
  for (const kind of metricsOf(before, after)) {
    const [was, is] = [before[kind], after[kind]];
    if (was !== undefined && is !== undefined) compareTarget(changes, fieldsOf(kind), was, is);
    else if (was !== is) compareOneSided(changes, fieldsOf(kind), was, is);
  }
}

function compareTarget(changes: Change[], names: FieldNames, before: TargetPart, after: TargetPart): void {
  const { at, promise, state } = names;
  if (before.commitment !== after.commitment)
    compareValue(changes, promise, `${at}.commitment`, before.commitment, after.commitment);
  if (!isSameAmount(before.within, after.within))
    compareValue(changes, promise, names.within, textOf(before.within), textOf(after.within));
  if (before.calendar !== after.calendar) compareValue(changes, promise, `${at}.calendar`, before.calendar, after.calendar);
  compareTerms(changes, names, before, after);
  if (before.startsOn !== after.startsOn) compareValue(changes, promise, `${at}.startsOn`, before.startsOn, after.startsOn);
  if (before.objective !== after.objective)
    compareValue(changes, promise, `${at}.objective`, before.objective ?? null, after.objective ?? null);
  compareDue(changes, names, before, after);
  compareValue(changes, state, names.stateAt, before.state, after.state);
  if (before.startedAt !== after.startedAt) compareInstant(changes, state, `${at}.startedAt`, before.startedAt, after.startedAt);
  if (before.elapsed !== after.elapsed) compareOwn(changes, state, `${at}.elapsed`, before.elapsed, after.elapsed);
}

/** What a promise says besides its time; most say nothing of it. */
function compareTerms(changes: Change[], { at, promise }: FieldNames, before: TargetTerms, after: TargetTerms): void {
  compareValue(changes, promise, `${at}.until`, before.until ?? null, after.until ?? null);
  compareValue(changes, promise, `${at}.cutoff`, before.cutoff ?? null, after.cutoff ?? null);
  compareValue(changes, promise, `${at}.cutoffOf`, before.cutoffOf ?? null, after.cutoffOf ?? null);
  if (before.afterCutoff !== after.afterCutoff)
    compareValue(changes, promise, `${at}.afterCutoff`, laterText(before.afterCutoff), laterText(after.afterCutoff));
  if (before.atLatest !== after.atLatest)
    compareValue(changes, promise, `${at}.atLatest`, secondText(before.atLatest), secondText(after.atLatest));
  if (before.usual !== after.usual)
    compareValue(changes, promise, `${at}.usual`, usualText(before.usual), usualText(after.usual));
}

function laterText(limit: TargetTerms['afterCutoff']): string | null {
  if (limit === undefined) return null;
  return [textOf(limit.within), limit.until].filter((part) => part !== null && part !== undefined).join(', ');
}

function secondText(limit: TargetTerms['atLatest']): string | null {
  if (limit === undefined) return null;
  const { within, calendar, until, cutoff } = limit;
  return [textOf(within), calendar, until, cutoff].filter((part) => part !== null && part !== undefined).join(', ');
}

/** An amount, or a range of two, as policies write them. */
function usualText(usual: TargetTerms['usual']): string | null {
  if (usual === undefined) return null;
  return 'from' in usual ? `${amountText(usual.from)} – ${amountText(usual.to)}` : amountText(usual);
}

/** What is left and when to warn follow from a due time that moved, and are noted only where it did not. */
function compareDue(changes: Change[], names: FieldNames, before: TargetPart, after: TargetPart): void {
  const { at, due, dueAt } = names;
  const noted = changes.length;
  compareInstant(changes, due, dueAt, before.dueAt, after.dueAt);
  if (changes.length > noted) return;
  if (before.remaining !== after.remaining) compareOwn(changes, due, `${at}.remaining`, before.remaining, after.remaining);
  compareWarnings(changes, names, before.warnings, after.warnings);
}

/** A target that only one of the two sets. */
function compareOneSided(
  changes: Change[],
  { at, promise, due, state, within, dueAt, stateAt }: FieldNames,
  before: TargetPart | undefined,
  after: TargetPart | undefined,
): void {
  compareValue(changes, promise, `${at}.commitment`, before?.commitment ?? null, after?.commitment ?? null);
  compareValue(changes, promise, within, textOf(before?.within ?? null), textOf(after?.within ?? null));
  compareValue(changes, promise, `${at}.calendar`, before?.calendar ?? null, after?.calendar ?? null);
  compareInstant(changes, due, dueAt, before?.dueAt ?? null, after?.dueAt ?? null);
  compareValue(changes, state, stateAt, before?.state ?? null, after?.state ?? null);
}

type Warnings = TargetPart['warnings'];

function compareWarnings(changes: Change[], { at, due }: FieldNames, before: Warnings, after: Warnings): void {
  const isSame =
    before.length === after.length &&
    before.every(({ percent, before: length, late, at: instant }, index) => {
      const other = after[index];
      return (
        other?.percent === percent &&
        isSameAmount(other.before ?? null, length ?? null) &&
        isSameAmount(other.late ?? null, late ?? null) &&
        (other.at === instant || instantOf(other.at) === instantOf(instant))
      );
    });
  if (!isSame)
    changes.push({ part: due, field: `${at}.warnings`, before: before.map(format), after: after.map(format), own: true });
}

function format({ percent, before, late, at }: Warnings[number]): string {
  if (late !== undefined) return `${amountText(late)} late, at ${at}`;
  return before === undefined ? `${percent} % at ${at}` : `${amountText(before)} before, at ${at}`;
}

function textOf(amount: Amount | null): string | null {
  return amount === null ? null : amountText(amount);
}

function isSameAmount(before: Amount | null, after: Amount | null): boolean {
  return before === after || (before?.value === after?.value && before?.unit === after?.unit);
}
