import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HolidaySource } from '../policy/holiday-source.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { engineVersion } from './engine-version.ts';

/** What a decision rests on besides the policy, so that it can be repeated. */
export type VersionsPart = {
  readonly engine: string;
  /** The version of the time-zone data, as `2026a`; null where the runtime does not tell. */
  readonly timeZones: string | null;
  /** The holiday data and a digest of the holidays that the policy's calendars count with; null where they count with none. */
  readonly holidays: { readonly version: string; readonly digest: string } | null;
  /** The earlier versions of the policy by which clocks are judged that ended before another took the case over; left out where there are none. */
  readonly earlier?: readonly { readonly version: number; readonly digest: string }[];
};

/** The years over which the digest of the holidays is taken, both included. */
export const holidayYears = { from: 2000, to: 2050 } as const;

const digests = new WeakMap<CompiledPolicy, VersionsPart>();

/** The versions of what a policy's decisions rest on. */
export function dataVersions(policy: CompiledPolicy): VersionsPart {
  const known = digests.get(policy);
  if (known !== undefined) return known;
  const { holidays, timeZoneVersion } = policy.timeData;
  const versions = { engine: engineVersion, timeZones: timeZoneVersion, holidays: holidayVersion(policy.document, holidays) };
  digests.set(policy, versions);
  return versions;
}

/** The countries and regions whose holidays a policy's calendars count with, each once, in order. */
export function holidayPlaces({ calendars = {} }: SupportPolicy): { readonly country: string; readonly region?: string }[] {
  const places = Object.values(calendars).flatMap(({ holidays: { country, region } = {} }) =>
    country === undefined ? [] : [{ country, ...(region !== undefined && { region }) }],
  );
  const byName = new Map(places.map((place) => [placeName(place), place]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
}

function placeName({ country, region = '' }: { readonly country: string; readonly region?: string }): string {
  return `${country}-${region}`;
}

function holidayVersion(document: SupportPolicy, source: HolidaySource): VersionsPart['holidays'] {
  const places = holidayPlaces(document);
  if (places.length === 0) return null;
  const years = Array.from({ length: holidayYears.to - holidayYears.from + 1 }, (_, step) => holidayYears.from + step);
  const days = places.flatMap((place) =>
    years.flatMap((year) =>
      source
        .holidays(place.country, place.region, year)
        .map(({ date, start, end }) => `${placeName(place)} ${date}${start === undefined ? '' : ` ${start} ${end}`}`),
    ),
  );
  return { version: source.version, digest: `sha256:${bytesToHex(sha256(utf8ToBytes(days.join('\n'))))}` };
}
