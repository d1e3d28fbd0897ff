import type { Holiday } from '../../../engine/index.ts';
import { addressOf, fetchJson } from '../../platform/client/send-request.ts';

/** The public holidays of a country, or of a region in it, in a run of years, and which data they are. */
export function readHolidays(
  country: string,
  region: string | undefined,
  from: number,
  to: number,
): Promise<{ readonly version: string; readonly holidays: readonly Holiday[] }> {
  return fetchJson(addressOf(`/v1/holidays/${country}`, { region, from, to }));
}
