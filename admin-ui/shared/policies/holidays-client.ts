import type { Holidays } from '../../../contract/facts.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

/** The public holidays of a country, or of a region in it, in a run of years, and which data they are. */
export function readHolidays(country: string, region: string | undefined, from: number, to: number): Promise<Holidays> {
  const query = { ...(region !== undefined && { region }), from: String(from), to: String(to) };
  return answerOf(server.v1.holidays[':country'].$get({ param: { country: encodeURIComponent(country) }, query }));
}
