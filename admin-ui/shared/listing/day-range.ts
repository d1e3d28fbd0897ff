import { dayOf, zoneOf } from '../../../engine/index.ts';
import { readersZone } from '../../platform/time/zone-name.ts';

const day = 86_400_000;

/** The instants between which days (YYYY-MM-DD) on the reader's clocks lie: from the first midnight to the one after the last. */
export function instantsOf(range: { readonly from?: string | undefined; readonly until?: string | undefined }): {
  from?: string;
  until?: string;
} {
  const [from, until] = [midnight(range.from, 0), midnight(range.until, day)];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function midnight(date: string | undefined, later: number): string | undefined {
  const local = dayOf(date ?? '');
  return Number.isNaN(local) ? undefined : new Date(zoneOf(readersZone).toInstant(local + later)).toISOString();
}
