import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { holidayYears, type Policy, type SupportPolicy } from '../../../../engine/index.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';
import { readHolidays } from '../../../shared/policies/holidays-client.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';

/** Reads the public holidays that calendars name, as they are named; those of a country that nobody knows stay unknown. */
export function followHolidays(
  policy: ReadonlySignal<LayeredPolicy | undefined>,
  before: Policy | undefined,
  table: Signal<HolidayTable>,
): () => void {
  const requested = new Set<string>();
  return effect(() => {
    for (const place of [...placesIn(policy.value?.document), ...placesIn(before?.document)]) {
      if (requested.has(place)) continue;
      requested.add(place);
      const [country = '', region] = place.split('-');
      readHolidays(country, region, holidayYears.from, holidayYears.to).then(
        ({ version, holidays }) => {
          table.value = { version, places: { ...table.peek().places, [place]: holidays } };
        },
        () => undefined,
      );
    }
  });
}

/** The countries and regions of a policy's calendars, as `US` or `US-CA`. A text may say anything. */
function placesIn(document: SupportPolicy | undefined): string[] {
  return Object.values(document?.calendars ?? {}).flatMap((calendar) => {
    const { country, region } = (calendar as typeof calendar | null)?.holidays ?? {};
    if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) return [];
    return [typeof region === 'string' && /^[A-Z0-9]{1,3}$/.test(region) ? `${country}-${region}` : country];
  });
}
