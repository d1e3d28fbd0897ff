import { orNever } from '../calendar/open-time.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { Credit } from '../policy/policy-document.generated.ts';
import type { Rule } from '../rules/rule-table.ts';
import { parseLateness } from '../vocabulary/amount.ts';
import { percentOf } from '../vocabulary/share.ts';
import type { ClockReading } from './clock.ts';
import { latenessIn, lengthOf } from './lateness.ts';

/**
 * A credit as the contract tells it: `percent` is what is due by now, `late` the seconds by which the target is late as far as the credit
 * counts them, `nextAt` when it grows if nothing happens before; null where it does not grow any more.
 */
export type CreditPart = {
  readonly id: string;
  readonly of: string;
  readonly label: string | null;
  readonly percent: number;
  readonly late: number;
  readonly nextAt: string | null;
};

/** A clock with a due time, for what its lateness gives. */
type CreditedClock = {
  readonly of: string;
  readonly reading: ClockReading;
  readonly dueAt: number;
  readonly hasEnded: boolean;
  /** The zone of days whose hours have none. */
  readonly timeZone: string;
};

/** What a credit comes to by the moment to which its clock has been read. */
export function serializeCredit({ id, outcome }: Rule<Credit>, clock: CreditedClock, zone: Zone): CreditPart {
  const { of, reading, dueAt, hasEnded, timeZone } = clock;
  const { label = null, gives = 0, begun = false } = outcome;
  const per = outcome.per === undefined ? undefined : parseLateness(outcome.per);
  const most = outcome.most === undefined ? Number.POSITIVE_INFINITY : percentOf(outcome.most);
  const after = outcome.after === undefined ? undefined : parseLateness(outcome.after);
  const lateness = latenessIn(per ?? after ?? { unit: 'second' }, reading.stretches, dueAt, timeZone);
  const late = Math.max(0, lateness.at(reading.readUntil));
  const length = per && lengthOf(per);
  const isReached = after === undefined || late >= lengthOf(after);
  const units =
    length === undefined ? Number(reading.state === 'breached' && isReached) : (begun ? Math.ceil : Math.floor)(late / length);
  const percent = Math.min(most, hundredths(units * percentOf(gives)));
  const isLast = hasEnded || percent >= most || (length === undefined && units > 0);
  // A unit counts from its end on, a begun one from the end of the one before it.
  const grownAfter = length === undefined ? (after === undefined ? 0 : lengthOf(after)) : length * (begun ? units : units + 1);
  const nextAt = isLast ? null : grownAfter === 0 ? dueAt : orNever(() => lateness.instantOf(grownAfter));
  return {
    id,
    of,
    label,
    percent,
    late: Math.round(late / 1000),
    nextAt: nextAt === null ? null : formatInstant(nextAt, zone),
  };
}

/** Of the credits of one metric that are given once, some of them only after so much time: what gives most takes the place of the others. */
export function highestStep(rules: readonly Rule<Credit>[], credits: readonly CreditPart[]): readonly CreditPart[] {
  if (rules.every(({ outcome }) => outcome.after === undefined)) return credits;
  const isStep = (index: number): boolean => rules[index]?.outcome.per === undefined;
  const highest = credits.reduce((most, { percent }, index) => (isStep(index) ? Math.max(most, percent) : most), 0);
  const counting = credits.findIndex(({ percent }, index) => isStep(index) && percent === highest);
  return credits.map((credit, index) =>
    isStep(index) && index !== counting && credit.percent > 0 ? { ...credit, percent: 0, nextAt: null } : credit,
  );
}

/** Shares have two decimals at most, which adding them up must not blur. */
function hundredths(percent: number): number {
  return Math.round(percent * 100) / 100;
}
