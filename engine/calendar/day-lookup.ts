import { dayOf } from '../instant.ts';
import { type Holiday, type HolidaySource, holidaySpan } from '../policy/holiday-source.ts';
import { holdDate, type NamedDays, namedDays } from '../policy/named-days.ts';
import { Remembered } from '../remembered.ts';
import { dateText } from './local-date.ts';

/** What holds on a date or on part of it, in local time; all of it from `00:00` to `24:00`. */
export type DayPart<T> = { readonly value: T; readonly from: string; readonly to: string };

/** Finds what was said of a date (YYYY-MM-DD). */
export type DayLookup<T> = {
  /** What holds on the date: one value, or those of rules for parts of it. Nothing where nobody named it. */
  readonly on: (date: string) => readonly DayPart<T>[];
  /** Whether days are named by anything but their dates. */
  readonly isRecurring: boolean;
};

const day = 86_400_000;

/** The days of rules are asked for again of more years than these. */
const mostYears = 64;

/** Days of one name come before spans, those of a year before those of every year. */
const precedence: readonly NamedDays['kind'][] = ['date', 'yearly', 'rule', 'dates', 'yearly-span'];

/** Looks for dates in a map by days (`NamedDays`). Of several that hold a date the nearest counts, of one kind the first. */
export function dayLookup<T>(named: Readonly<Record<string, T>> | undefined, source: HolidaySource): DayLookup<T> {
  const entries = Object.entries(named ?? {}).flatMap(([text, value]) => {
    const days = namedDays(text);
    // What comes before a holiday is found by who knows the holidays.
    return days === undefined || days.kind === 'eve' ? [] : [{ days, parts: [{ value, from: '00:00', to: '24:00' }] }];
  });
  const dates = new Map(entries.flatMap(({ days, parts }) => (days.kind === 'date' ? [[days.date, parts] as const] : [])));
  if (entries.length === dates.size) return { on: (date) => dates.get(date) ?? none, isRecurring: false };
  const others = entries
    .filter(({ days }) => days.kind !== 'date')
    .sort((one, other) => precedence.indexOf(one.days.kind) - precedence.indexOf(other.days.kind));
  const rules = others.flatMap(({ days, parts }) =>
    days.kind === 'rule' ? [{ rule: days.rule, value: (parts[0] as DayPart<T>).value }] : [],
  );
  const years = new Remembered<number, ReadonlyMap<string, readonly DayPart<T>[]>>(mostYears);
  const daysOfRules = (year: number): ReadonlyMap<string, readonly DayPart<T>[]> => {
    const found = new Map<string, DayPart<T>[]>();
    for (const { rule, value } of rules)
      for (const holiday of source.ruleDays(rule, year))
        for (const [date, part] of partsOfDays(holiday)) found.set(date, [...(found.get(date) ?? []), { value, ...part }]);
    return found;
  };
  const on = (date: string): readonly DayPart<T>[] => {
    const exact = dates.get(date);
    if (exact !== undefined) return exact;
    for (const { days, parts } of others) {
      if (days.kind !== 'rule') {
        if (holdDate(days, date)) return parts;
        continue;
      }
      const ofRules = years.get(Number(date.slice(0, 4)), daysOfRules).get(date);
      if (ofRules !== undefined) return ofRules;
    }
    return none;
  };
  return { on, isRecurring: true };
}

const none: readonly never[] = [];

/** What a holiday takes of each day on which it falls. */
export function partsOfDays(holiday: Holiday): [string, { readonly from: string; readonly to: string }][] {
  const { from, to } = holidaySpan(holiday);
  const [firstDate = '', start = ''] = from.split('T');
  const [lastDate = '', end = ''] = to.split('T');
  const parts: [string, { readonly from: string; readonly to: string }][] = [];
  for (let at = dayOf(firstDate); at <= dayOf(lastDate); at += day) {
    const date = dateText(at);
    const part = { from: date === firstDate ? start : '00:00', to: date === lastDate ? end : '24:00' };
    if (part.from < part.to) parts.push([date, part]);
  }
  return parts;
}
