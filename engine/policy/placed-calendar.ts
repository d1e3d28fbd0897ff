import { ownValue } from '../own-value.ts';
import type { Calendar } from './policy-document.generated.ts';

type Stated = Readonly<Record<string, unknown>>;

type WrittenHolidays = NonNullable<Calendar['holidays']>;

/** The opening hours of a week in a zone, with holidays of a certain country where they have some. */
export type PlacedCalendar = Pick<Calendar, 'closed' | 'special'> & {
  readonly timeZone: string;
  readonly open: readonly { readonly days: string; readonly from: string; readonly to: string }[];
  readonly holidays?: Omit<WrittenHolidays, 'country' | 'region'> & { readonly country?: string; readonly region?: string };
};

/** What a calendar took from the facts of a case. */
export type CalendarPlace = { readonly timeZone?: string; readonly country?: string; readonly region?: string };

/** A calendar in the place that a case states, or the facts that it would have to state for that. */
type Placing = { readonly calendar: PlacedCalendar; readonly place?: CalendarPlace } | { readonly missing: readonly string[] };

/** A value of a calendar, or the fact that states it. */
export type PlaceValue = string | { readonly fact: string; readonly otherwise?: string };

/** Whether a calendar is one of a week, and neither what lies outside others nor what they share. */
export function isWeekCalendar(calendar: Calendar): calendar is Calendar & Required<Pick<Calendar, 'timeZone' | 'open'>> {
  return calendar.outside === undefined && calendar.both === undefined;
}

/** The values of a calendar that a case can state, by key. */
export function placeValues({ timeZone, holidays }: Calendar): [keyof CalendarPlace, PlaceValue][] {
  const values = { timeZone, country: holidays?.country, region: holidays?.region };
  return Object.entries(values).flatMap(([key, value]): [keyof CalendarPlace, PlaceValue][] =>
    value === undefined ? [] : [[key as keyof CalendarPlace, value]],
  );
}

/** The facts on which it hangs in which zone a calendar lies and whose holidays it has, each once. */
export function placeFacts(calendar: Calendar): string[] {
  return [...new Set(placeValues(calendar).flatMap(([, value]) => (typeof value === 'string' ? [] : [value.fact])))];
}

/** What a case stated that calendars took their places from. */
export function factsOfPlaces(
  calendars: Readonly<Record<string, Calendar>> | undefined,
  places: readonly (CalendarPlace & { readonly calendar: string })[],
): Record<string, string> {
  const facts = places.flatMap((place) => {
    const calendar = ownValue(calendars, place.calendar);
    return (calendar === undefined ? [] : placeValues(calendar)).flatMap(([key, value]): [string, string][] => {
      const own = place[key];
      return typeof value === 'string' || own === undefined ? [] : [[value.fact, own]];
    });
  });
  return Object.fromEntries(facts);
}

/** A calendar of a week with the zone and the holidays that facts state, or what it says for where they do not. */
export function placedCalendar(calendar: Calendar, stated: Stated): Placing {
  const { timeZone = 'UTC', open = [], holidays, closed, special } = calendar;
  const missing: string[] = [];
  const place: { -readonly [Key in keyof CalendarPlace]: string } = {};
  const settled = (key: keyof CalendarPlace, value: PlaceValue): string => {
    if (typeof value === 'string') return value;
    const own = stated[value.fact] ?? value.otherwise;
    if (typeof own === 'string') place[key] = own;
    else missing.push(value.fact);
    return String(own);
  };
  const placed: PlacedCalendar = {
    timeZone: settled('timeZone', timeZone),
    open,
    ...(holidays && { holidays: placedHolidays(holidays, settled) }),
    ...(closed && { closed }),
    ...(special && { special }),
  };
  if (missing.length > 0) return { missing: [...new Set(missing)] };
  return { calendar: placed, ...(Object.keys(place).length > 0 && { place }) };
}

function placedHolidays(
  { country, region, ...holidays }: WrittenHolidays,
  settled: (key: keyof CalendarPlace, value: PlaceValue) => string,
): NonNullable<PlacedCalendar['holidays']> {
  return {
    ...holidays,
    ...(country !== undefined && { country: settled('country', country) }),
    ...(region !== undefined && { region: settled('region', region) }),
  };
}
