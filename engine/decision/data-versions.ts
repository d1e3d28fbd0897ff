import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Holiday, type HolidaySource, holidayYears } from '../policy/holiday-source.ts';
import { namedDays } from '../policy/named-days.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { Remembered } from '../remembered.ts';
import type { Facts } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { engineVersion } from './engine-version.ts';
import { casePlaces, type HolidayPlace, hasHolidaysOfCase, isKnownPlace } from './policy-hours.ts';

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

type Fixed = { readonly versions: VersionsPart; readonly hasHolidaysOfCase: boolean };

const digests = new WeakMap<CompiledPolicy, Fixed>();

/** The versions of what a policy's decision rests on, for a case that stated certain facts from phase to phase. */
export function dataVersions(policy: CompiledPolicy, phases: readonly { readonly facts: Facts }[]): VersionsPart {
  const { versions, hasHolidaysOfCase } = digests.get(policy) ?? fixedVersions(policy);
  if (!hasHolidaysOfCase) return versions;
  const places = phases.flatMap(({ facts }) => casePlaces(policy.document, facts));
  return { ...versions, holidays: withPlaces(versions.holidays, places, policy.timeData.holidays) };
}

function fixedVersions(policy: CompiledPolicy): Fixed {
  const { document, timeData } = policy;
  const holidays = holidayVersion(document, timeData.holidays);
  const fixed = {
    versions: { engine: engineVersion, timeZones: timeData.timeZoneVersion, holidays },
    hasHolidaysOfCase: Object.values(document.calendars ?? {}).some(hasHolidaysOfCase),
  };
  digests.set(policy, fixed);
  return fixed;
}

/** The countries and regions whose holidays a policy's calendars can count with, as far as the policy names them, each once, in order. */
export function holidayPlaces(document: SupportPolicy): HolidayPlace[] {
  return inOrder([...fixedPlaces(document), ...casePlaces(document, {})]);
}

/** The rules by which a policy's calendars name days, each once, in order. */
export function dayRules({ calendars = {} }: SupportPolicy): string[] {
  const names = Object.values(calendars).flatMap(({ holidays, closed, special }) =>
    [holidays?.days, closed, special].flatMap((days) => Object.keys(days ?? {})),
  );
  const rules = names.map(namedDays).flatMap((days) => (days?.kind === 'rule' ? [days.rule] : []));
  return [...new Set(rules)].sort();
}

function fixedPlaces({ calendars = {} }: SupportPolicy): HolidayPlace[] {
  return Object.values(calendars).flatMap(({ holidays: { country, region } = {} }) =>
    typeof country !== 'string' || typeof region === 'object' ? [] : [{ country, ...(region !== undefined && { region }) }],
  );
}

function inOrder(places: readonly HolidayPlace[]): HolidayPlace[] {
  const byName = new Map(places.map((place) => [placeName(place), place]));
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
}

function placeName({ country, region = '' }: HolidayPlace): string {
  return `${country}-${region}`;
}

const years = Array.from({ length: holidayYears.to - holidayYears.from + 1 }, (_, step) => holidayYears.from + step);

function holidayVersion(document: SupportPolicy, source: HolidaySource): VersionsPart['holidays'] {
  const places = inOrder(fixedPlaces(document));
  const rules = dayRules(document);
  if (places.length === 0 && rules.length === 0) return null;
  const days = [
    ...places.flatMap((place) => linesOf(placeName(place), (year) => source.holidays(place.country, place.region, year))),
    ...rules.flatMap((rule) => linesOf(rule, (year) => source.ruleDays(rule, year))),
  ];
  return { version: source.version, digest: digestOf(days.join('\n')) };
}

function linesOf(name: string, inYear: (year: number) => readonly Holiday[]): string[] {
  return years.flatMap((year) =>
    inYear(year).map(({ date, start, end }) => `${name} ${date}${start === undefined ? '' : ` ${start} ${end}`}`),
  );
}

/** The digests of the places that cases stated: there are some hundreds, and reckoning one takes a while. */
const digestsOfPlaces = new WeakMap<HolidaySource, Remembered<string, string>>();

function withPlaces(
  fixed: VersionsPart['holidays'],
  places: readonly HolidayPlace[],
  source: HolidaySource,
): VersionsPart['holidays'] {
  const known = digestsOfPlaces.get(source) ?? new Remembered<string, string>(2000);
  digestsOfPlaces.set(source, known);
  const digests = inOrder(places)
    .filter(({ country, region }) => isKnownPlace(source, country, region))
    .map((place) =>
      known.get(placeName(place), (name) =>
        digestOf(linesOf(name, (year) => source.holidays(place.country, place.region, year)).join('\n')),
      ),
    );
  if (digests.length === 0) return fixed;
  return { version: source.version, digest: digestOf([...(fixed === null ? [] : [fixed.digest]), ...digests].join('\n')) };
}

function digestOf(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
