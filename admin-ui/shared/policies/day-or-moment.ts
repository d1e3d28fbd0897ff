import { instantOf } from '../../../engine/index.ts';
import { formatDate, formatMoment } from '../../platform/time/format-time.ts';
import { zoneCity } from '../../platform/time/zone-name.ts';

/** A day in a policy's zone, `23 Nov 2026 (Berlin)`, or an instant on its clocks, in full. */
export function dayOrMoment(written: string, timeZone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return `${formatDate(written)} (${zoneCity(timeZone)})`;
  return formatMoment(instantOf(written), timeZone, 0);
}
