import { formatInstant, zoneOf } from '../../engine/index.ts';

/** What a `datetime-local` field shows for an instant: `2026-03-01T23:45` on the clocks of a zone, or nothing for no instant. */
export function localText(instant: string | undefined, timeZone: string): string {
  const at = instant === undefined ? Number.NaN : Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(zoneOf(timeZone).toLocal(at)).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field means on the clocks of a zone; undefined while the year is still being typed. */
export function instantText(local: string, timeZone: string): string | undefined {
  const at = Date.parse(`${local}Z`);
  const year = Number(local.slice(0, 4));
  if (Number.isNaN(at) || year < 1980 || year > 2099) return undefined;
  const zone = zoneOf(timeZone);
  return formatInstant(zone.toInstant(at), zone);
}
