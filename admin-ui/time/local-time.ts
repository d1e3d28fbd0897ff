import { formatInstant, zoneOf } from '../../engine/index.ts';

/** An instant in milliseconds; undefined for text that is none, also for a day that does not exist, which browsers move into the next month. */
export function instantOf(text: string | undefined): number | undefined {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})T.*(?:Z|[+-]\d{2}:?\d{2})$/.exec(text ?? '') ?? [];
  const [at, midnight] = [Date.parse(text ?? ''), Date.parse(`${day}T00:00:00Z`)];
  const isReal = Number.isFinite(at) && Number.isFinite(midnight) && new Date(midnight).toISOString().startsWith(day);
  return isReal ? at : undefined;
}

/** What a `datetime-local` field shows for an instant: `2026-03-01T23:45` on the clocks of a zone, or nothing for no instant. */
export function localText(instant: string | undefined, timeZone: string): string {
  const at = instantOf(instant);
  return at === undefined ? '' : new Date(zoneOf(timeZone).toLocal(at)).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field means on the clocks of a zone; undefined while the year is still being typed. */
export function instantText(local: string, timeZone: string): string | undefined {
  const at = Date.parse(`${local}Z`);
  const year = Number(local.slice(0, 4));
  if (Number.isNaN(at) || year < 1980 || year > 2099) return undefined;
  const zone = zoneOf(timeZone);
  return formatInstant(zone.toInstant(at), zone);
}
