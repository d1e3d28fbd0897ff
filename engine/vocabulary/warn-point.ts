import { type Amount, isAmount, parseAmount, parseLateness } from './amount.ts';
import { isShare, percentOf, type Share } from './share.ts';

/** When to warn: when so much of the time is used, in percent, so long before the due time, or when it is so late. */
export type WarnPoint =
  | { readonly percent: number; readonly before?: undefined; readonly late?: undefined }
  | { readonly percent: null; readonly before: Amount; readonly late?: undefined }
  | {
      readonly percent: null;
      readonly before?: undefined;
      readonly late: Amount;
      /** Whether it is late around the clock, and not on the hours of the target. */
      readonly isAroundTheClock: boolean;
    };

const read = new WeakMap<readonly Share[], readonly WarnPoint[]>();

/**
 * Reads when to warn, as a policy writes it: shares of the time, rising, then how long before, the longest first as far as that can be
 * told, then how late.
 */
export function warnPoints(written: readonly Share[]): readonly WarnPoint[] {
  const known = read.get(written);
  if (known !== undefined) return known;
  const points = written.map(warnPoint).sort((one, other) => placeOf(one) - placeOf(other));
  read.set(written, points);
  return points;
}

function placeOf({ percent, late }: WarnPoint): number {
  return percent ?? (late === undefined ? 100 : 101);
}

const aroundTheClock = ' on around-the-clock';

/** Reads one of the points at which to warn. */
export function warnPoint(written: Share): WarnPoint {
  if (typeof written === 'number' || isShare(written)) return { percent: percentOf(written) };
  const isAroundTheClock = written.endsWith(aroundTheClock);
  const amount = isAroundTheClock ? written.slice(0, -aroundTheClock.length) : written;
  return amount.endsWith(' late')
    ? { percent: null, late: parseLateness(amount), isAroundTheClock }
    : { percent: null, before: parseAmount(amount) };
}

/** Whether something says when to warn; a draft can hold anything there. */
export function isWarnPoint(written: unknown): written is Share {
  if (typeof written === 'number') return true;
  return (
    typeof written === 'string' && (/^\d+ ?%$/.test(written) || isAmount(written.replace(/ late( on around-the-clock)?$/, '')))
  );
}
