import { zoneOf } from '../calendar/zone.ts';
import { dayOf, inFourDigits, instantOf } from '../instant.ts';
import { isTimeZone } from '../vocabulary/time-zone.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** The instant at which a version begins, in milliseconds: minus infinity where it always held, NaN where it states none that there is. */
export function startOf({ effective, timeZone = 'UTC' }: Pick<SupportPolicy, 'effective' | 'timeZone'>): number {
  return effective?.from === undefined ? Number.NEGATIVE_INFINITY : beginningOf(effective.from, timeZone);
}

/**
 * A day as YYYY-MM-DD, which begins at its first instant in the zone, or an instant with its offset, in milliseconds; NaN for what is
 * neither. Where a version begins or ends and where a policy is retired is read by this alone. A zone that there is not counts as UTC.
 */
export function beginningOf(text: string, timeZone: string): number {
  if (text.length > dayLength) return instantOf(text);
  const midnight = dayOf(text);
  return Number.isNaN(midnight) ? midnight : inFourDigits(zoneOf(isTimeZone(timeZone) ? timeZone : 'UTC').toInstant(midnight));
}

const dayLength = 'YYYY-MM-DD'.length;
