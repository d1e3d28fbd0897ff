import { openCalendar, outsideOf, overlapOf, unionOf } from '../calendar/open-hours.ts';
import { aroundTheClock, type OpenTime, type PlacedHours } from '../calendar/open-time.ts';
import { ownValue } from '../own-value.ts';
import { type HolidaySource, holidayYears } from '../policy/holiday-source.ts';
import { placedCalendar, placeFacts } from '../policy/placed-calendar.ts';
import type { Calendar, SupportPolicy } from '../policy/policy-document.generated.ts';
import { Remembered } from '../remembered.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * Why hours are not known: none are stated for a desk (its label), no desk handles the case, no rule of a `clock` says which hours
 * count, or a calendar (its label) lies in a place that the case does not state, or whose public holidays nobody knows. `facts` are
 * those that the case does not state and on which that hangs.
 */
export type UnknownHours =
  | { readonly desk: string }
  | { readonly clock: string | undefined; readonly facts: readonly string[] }
  | { readonly calendar: string; readonly facts: readonly string[] }
  | { readonly calendar: string; readonly holidaysOf: string };

/** The hours that something counts on, or why they are not known. */
export type ResolvedHours = { readonly hours: OpenTime } | { readonly unknown: UnknownHours };

/** The hours of a policy by their names. */
export type PolicyHours = {
  /** The hours of a calendar, a union or `around-the-clock`, in the place that facts state. Throws where there is none of the name. */
  readonly of: (name: string, facts: Facts) => ResolvedHours;
  /** Several of them together. */
  readonly together: (names: readonly string[], facts: Facts) => ResolvedHours;
  /** The facts on which it hangs where hours lie, each once; none for most. */
  readonly factsOf: (name: string) => readonly string[];
};

/** Many desks that a case went through make ever new unions of their calendars; each keeps its open hours. */
const mostMade = { entries: 500, keyLetters: 10_000 };

/** Cases state ever new places: of so many the hours are kept. */
const mostPlaces = 300;

/** The hours of a policy, each made when it is first asked for, and once for each place that cases state. */
export function policyHours({ policy, calendars, unions }: SupportPolicy, holidays: HolidaySource): PolicyHours {
  const factsKnown = new Map<string, readonly string[]>();
  const factsOf = (name: string): readonly string[] => {
    const known = factsKnown.get(name);
    if (known !== undefined) return known;
    const calendar = ownValue(calendars, name);
    const own = calendar === undefined ? [] : placeFacts(calendar);
    const found = [...new Set([...own, ...partsOf(calendar, ownValue(unions, name)).flatMap(factsOf)])];
    factsKnown.set(name, found);
    return found;
  };
  const make = (name: string, facts: Facts): ResolvedHours => {
    if (name === 'around-the-clock') return { hours: aroundTheClock };
    const members = ownValue(unions, name);
    if (members !== undefined) return joined(members, facts, (parts) => unionOf(name, parts));
    const calendar = ownValue(calendars, name);
    if (calendar === undefined) throw new Error(`no calendar ${name} in ${policy}`);
    const { outside, both } = calendar;
    if (outside !== undefined) return joined([outside], facts, ([base]) => outsideOf(name, base as OpenTime));
    if (both !== undefined) return joined(both, facts, (parts) => overlapOf(name, parts));
    return weekHours(name, calendar, facts, holidays);
  };
  const made = new Remembered<string, ResolvedHours>(mostMade.entries, mostMade.keyLetters);
  const madeForPlaces = new Remembered<string, ResolvedHours>(mostPlaces);
  const forPlaces = (name: string, asked: readonly string[], facts: Facts, makeAnew: () => ResolvedHours): ResolvedHours =>
    madeForPlaces.get(JSON.stringify([name, ...asked.map((fact) => facts[fact])]), makeAnew);
  const of = (name: string, facts: Facts): ResolvedHours => {
    const asked = factsOf(name);
    const makeAnew = (): ResolvedHours => make(name, facts);
    return asked.length === 0 ? made.get(name, makeAnew) : forPlaces(name, asked, facts, makeAnew);
  };
  const joined = (names: readonly string[], facts: Facts, join: (parts: readonly OpenTime[]) => OpenTime): ResolvedHours => {
    const parts: OpenTime[] = [];
    for (const name of names) {
      const part = of(name, facts);
      if ('unknown' in part) return part;
      parts.push(part.hours);
    }
    const places = placesOf(parts);
    return { hours: places.length === 0 ? join(parts) : { ...join(parts), places } };
  };
  const together = (names: readonly string[], facts: Facts): ResolvedHours => {
    const different = [...new Set(names)];
    const [only = 'around-the-clock'] = different;
    if (different.includes('around-the-clock')) return of('around-the-clock', facts);
    if (different.length < 2) return of(only, facts);
    const id = different.join('+');
    const asked = [...new Set(different.flatMap(factsOf))];
    const makeAnew = (): ResolvedHours => joined(different, facts, (parts) => unionOf(id, parts));
    return asked.length === 0 ? made.get(id, makeAnew) : forPlaces(id, asked, facts, makeAnew);
  };
  return { of, together, factsOf };
}

/** The hours of which others are made. */
function partsOf(calendar: Calendar | undefined, members: readonly string[] | undefined): readonly string[] {
  if (members !== undefined) return members;
  return calendar === undefined ? [] : [...(calendar.outside === undefined ? [] : [calendar.outside]), ...(calendar.both ?? [])];
}

/** What the parts took from the case, each calendar once. */
function placesOf(parts: readonly OpenTime[]): PlacedHours[] {
  const all = parts.flatMap(({ places = [] }) => places);
  return [...new Map(all.map((place) => [place.calendar, place])).values()];
}

function weekHours(name: string, calendar: Calendar, facts: Facts, holidays: HolidaySource): ResolvedHours {
  const placing = placedCalendar(calendar, facts);
  const called = calendar.label ?? name;
  if ('missing' in placing) return { unknown: { calendar: called, facts: placing.missing } };
  const { place, calendar: placed } = placing;
  const hours = openCalendar(name, placed, holidays);
  if (place === undefined) return { hours };
  const { country, region } = placed.holidays ?? {};
  if (country !== undefined && !isKnownPlace(holidays, country, region))
    return { unknown: { calendar: called, holidaysOf: region === undefined ? country : `${country}-${region}` } };
  return { hours: { ...hours, places: [{ calendar: name, ...place }] } };
}

/** Whether the public holidays of a country, or of a region of it, are known. Throws where the source cannot tell. */
export function isKnownPlace(holidays: HolidaySource, country: string, region: string | undefined): boolean {
  if (holidays.isPartial && holidays.holidays(country, region, holidayYears.from).length > 0) return true;
  return holidays.countries().includes(country) && (region === undefined || holidays.regions(country).includes(region));
}

/** Whether a case says whose public holidays a calendar has. */
export function hasHolidaysOfCase({ holidays }: Calendar): boolean {
  return typeof holidays?.country === 'object' || typeof holidays?.region === 'object';
}

/** The countries and regions whose public holidays calendars count with because facts state them, or do not state others. */
export function casePlaces({ calendars = {} }: SupportPolicy, facts: Facts): HolidayPlace[] {
  return Object.values(calendars)
    .filter(hasHolidaysOfCase)
    .flatMap((calendar) => {
      const placing = placedCalendar(calendar, facts);
      const { country, region } = ('calendar' in placing ? placing.calendar.holidays : undefined) ?? {};
      return country === undefined ? [] : [{ country, ...(region !== undefined && { region }) }];
    });
}

/** A country whose public holidays count, or a region of it. */
export type HolidayPlace = { readonly country: string; readonly region?: string };
