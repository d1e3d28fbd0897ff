import { beginningOf, isDay } from '../../../engine/index.ts';
import { statedInstant } from '../../platform/time/local-time.ts';

/** From when something holds: from now on, from a day in the policy's zone (YYYY-MM-DD), or from an instant (ISO 8601). */
export type Start =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly at: string | undefined };

/** As the server takes it; undefined for now. */
export function startText(start: Start): string | undefined {
  if (start.kind === 'now') return undefined;
  return start.kind === 'day' ? start.day : start.at;
}

/** The instant in milliseconds; undefined where it is not stated yet, or cannot be. `now` is in milliseconds. */
export function startInstant(start: Start, timeZone: string, now: number): number | undefined {
  if (start.kind === 'now') return now;
  if (start.kind === 'instant') return statedInstant(start.at);
  return isDay(start.day) ? beginningOf(start.day, timeZone) : undefined;
}
