import { beginningOf, instantOf, isDay, zoneOf } from '../../../engine/index.ts';
import { statedInstant } from '../../platform/time/local-time.ts';

/** From when something holds: from now on, from a day in the policy's zone (YYYY-MM-DD), or from an instant (ISO 8601). */
export type Start =
  | { readonly kind: 'now' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly at: string | undefined };

/** The start that an instant is: a day where it is midnight on the clocks of the zone. */
export function startOf(instant: string, timeZone: string): Start {
  const day = new Date(zoneOf(timeZone).toLocal(instantOf(instant))).toISOString().slice(0, 10);
  return beginningOf(day, timeZone) === instantOf(instant) ? { kind: 'day', day } : { kind: 'instant', at: instant };
}

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
