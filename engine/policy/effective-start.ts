import { DateTime } from 'luxon';
import type { SupportPolicy } from './policy-document.generated.ts';

/** The instant at which a version begins, in milliseconds: minus infinity where it always held. Days are read in the policy's zone. */
export function startOf({ effective, timeZone = 'UTC' }: Pick<SupportPolicy, 'effective' | 'timeZone'>): number {
  return effective?.from === undefined ? Number.NEGATIVE_INFINITY : instantOf(effective.from, timeZone);
}

/** A day, or an instant with its offset, in milliseconds; NaN where there is none like that. A day begins at its first instant in the zone. */
export function instantOf(text: string, timeZone: string): number {
  const at = DateTime.fromISO(text, { zone: timeZone, setZone: false });
  if (text.length > 10) return at.toMillis();
  // Clocks that are put back over midnight show it twice.
  return Math.min(...at.getPossibleOffsets().map((one) => one.toMillis()));
}
