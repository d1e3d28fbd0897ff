import { IANAZone } from 'luxon';

/** Whether the runtime knows an IANA zone. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
