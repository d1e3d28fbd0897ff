import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { dayRules, holidayYears, type Policy, type SupportPolicy } from '../../../../engine/index.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';
import { readHolidays, readRuleDays } from '../../../shared/policies/holidays-client.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';

/** Reads the public holidays and the days of rules that calendars name, as they are named; those that nobody knows stay unknown. */
export function followHolidays(
  policy: ReadonlySignal<LayeredPolicy | undefined>,
  before: Policy | undefined,
  table: Signal<HolidayTable>,
): () => void {
  const asked = new Set<string>();
  const ask = (name: string, read: () => Promise<Partial<HolidayTable>>): void => {
    if (asked.has(name)) return;
    asked.add(name);
    read().then(
      ({ version = '', places, rules }) => {
        const known = table.peek();
        table.value = { version, places: { ...known.places, ...places }, rules: { ...known.rules, ...rules } };
      },
      () => undefined,
    );
  };
  return effect(() => {
    for (const document of [policy.value?.document, before?.document]) {
      for (const place of placesIn(document)) {
        const [country = '', region] = place.split('-');
        ask(place, async () => {
          const { version, holidays } = await readHolidays(country, region, holidayYears.from, holidayYears.to);
          return { version, places: { [place]: holidays } };
        });
      }
      for (const rule of rulesIn(document))
        ask(`rule ${rule}`, async () => {
          const { version, days } = await readRuleDays(rule, holidayYears.from, holidayYears.to);
          return { version, rules: { [rule]: days } };
        });
    }
  });
}

/**
 * The countries and regions of a policy's calendars, as `US` or `US-CA`: where cases say them, those of the examples too. A text may
 * say anything.
 */
function placesIn(document: SupportPolicy | undefined): string[] {
  const cases = (Array.isArray(document?.examples) ? document.examples : []).map((example) => mapOf(mapOf(example).case));
  return Object.values(mapOf(document?.calendars)).flatMap((calendar) => {
    const { country, region } = mapOf(mapOf(calendar).holidays);
    return [{}, ...cases].flatMap((stated) => {
      const [own, within] = [statedValue(country, stated), statedValue(region, stated)];
      if (own === undefined || !/^[A-Z]{2}$/.test(own)) return [];
      return [within !== undefined && /^[A-Z0-9]{1,3}$/.test(within) ? `${own}-${within}` : own];
    });
  });
}

/** A value of a calendar, or what a case states in its place. */
function statedValue(value: unknown, stated: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof value === 'string') return value;
  const { fact, otherwise } = mapOf(value);
  const own = typeof fact === 'string' && Object.hasOwn(stated, fact) ? stated[fact] : otherwise;
  return typeof own === 'string' ? own : undefined;
}

function rulesIn(document: SupportPolicy | undefined): string[] {
  const calendars = Object.values(mapOf(document?.calendars)).map((calendar) => {
    const { holidays, closed, special } = mapOf(calendar);
    return { holidays: { days: mapOf(mapOf(holidays).days) }, closed: mapOf(closed), special: mapOf(special) };
  });
  return dayRules({ calendars: { ...calendars } } as unknown as SupportPolicy);
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
