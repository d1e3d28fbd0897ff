import { formatInstant, instantOf, zoneOf } from '../../../engine/index.ts';

/** An instant in milliseconds; undefined for text that is none. */
export function statedInstant(text: string | undefined): number | undefined {
  const at = instantOf(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** What a `datetime-local` field shows for an instant: `2026-03-01T23:45` on the clocks of a zone, or nothing for no instant. */
export function localText(instant: string | undefined, timeZone: string): string {
  const at = statedInstant(instant);
  return at === undefined ? '' : new Date(zoneOf(timeZone).toLocal(at)).toISOString().slice(0, 16);
}

const day = 86_400_000;
const minute = 60_000;

/**
 * What a local time is on the clocks of a zone, in milliseconds: an instant; where the clocks are put forward over it, the instant
 * at which they are; where they are put back over it, the first and the second one that show it.
 */
type ParsedLocalTime =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'skipped'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number; readonly second: number };

/** Reads what a `datetime-local` field gives on the clocks of a zone; undefined while the year is still being typed. */
export function readLocal(written: string, timeZone: string): ParsedLocalTime | undefined {
  const local = instantOf(`${written}Z`);
  const year = Number(written.slice(0, 4));
  if (Number.isNaN(local) || year < 1980 || year > 2099) return undefined;
  const zone = zoneOf(timeZone);
  const offsets = new Set([zone.offsetAt(local - day), zone.offsetAt(local + day)]);
  const [at, second] = [...offsets]
    .map((offset) => local - offset * minute)
    .filter((instant) => zone.toLocal(instant) === local)
    .sort((one, other) => one - other);
  if (at === undefined) return { kind: 'skipped', at: zone.toInstant(local) };
  return second === undefined ? { kind: 'once', at } : { kind: 'twice', at, second };
}

/** An instant (milliseconds) as ISO 8601 with the offset of a zone. */
export function instantText(at: number, timeZone: string): string {
  return formatInstant(at, zoneOf(timeZone));
}
