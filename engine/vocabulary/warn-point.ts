import { type Amount, isAmount, parseAmount } from './amount.ts';
import { isShare, percentOf, type Share } from './share.ts';

/** When to warn: when so much of the time is used, in percent, or so long before the due time. */
export type WarnPoint =
  | { readonly percent: number; readonly before?: undefined }
  | { readonly percent: null; readonly before: Amount };

const read = new WeakMap<readonly Share[], readonly WarnPoint[]>();

/** Reads when to warn, as a policy writes it: shares of the time, rising, then how long before, the longest first as far as that can be told. */
export function warnPoints(written: readonly Share[]): readonly WarnPoint[] {
  const known = read.get(written);
  if (known !== undefined) return known;
  const points = written.map(warnPoint).sort((one, other) => (one.percent ?? 100) - (other.percent ?? 100));
  read.set(written, points);
  return points;
}

/** Reads one of the points at which to warn. */
export function warnPoint(written: Share): WarnPoint {
  return typeof written === 'number' || isShare(written)
    ? { percent: percentOf(written) }
    : { percent: null, before: parseAmount(written) };
}

/** Whether something says when to warn; a draft can hold anything there. */
export function isWarnPoint(written: unknown): written is Share {
  return typeof written === 'number' || (typeof written === 'string' && (/^\d+ ?%$/.test(written) || isAmount(written)));
}
