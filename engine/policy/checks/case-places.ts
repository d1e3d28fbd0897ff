import { type Diagnostic, knownNames, nameHint } from '../../diagnostic.ts';
import type { Message } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { type FactType, factTypes } from '../../vocabulary/facts.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { HolidaySource } from '../holiday-source.ts';
import { weekdaysOf } from '../opening-hours.ts';
import { type CalendarPlace, type PlaceValue, placeValues } from '../placed-calendar.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Calendar } from '../policy-document.generated.ts';

const paths: Readonly<Record<keyof CalendarPlace, Path>> = {
  timeZone: ['timeZone'],
  country: ['holidays', 'country'],
  region: ['holidays', 'region'],
};

const types: Readonly<Record<keyof CalendarPlace, readonly FactType[]>> = {
  timeZone: ['timeZone'],
  country: ['country'],
  region: ['id', 'text'],
};

/** Where calendars lie: facts that do not state that, countries without holidays, and what holidays have besides that would mean nothing. */
export function checkCasePlaces(draft: PolicyDraft, holidays: HolidaySource): Diagnostic[] {
  return Object.entries(draft.document.calendars ?? {}).flatMap(([id, calendar]) => [
    ...(draft.isBase ? [] : placeValues(calendar).flatMap(([key, value]) => factFaults(draft, id, key, value))),
    ...countryFaults(draft, id, calendar, holidays),
    ...holidayHoursFaults(draft, id, calendar),
  ]);
}

function factFaults(
  { document, diagnostic }: PolicyDraft,
  id: string,
  key: keyof CalendarPlace,
  value: PlaceValue,
): Diagnostic[] {
  if (typeof value === 'string') return [];
  const path = ['calendars', id, ...paths[key], 'fact'];
  const catalogue = factCatalogue(document);
  const declared = catalogue.get(value.fact);
  const fitting = [...catalogue.values()].filter(({ type, derived }) => types[key].includes(type) && derived !== true);
  if (declared !== undefined && fitting.includes(declared)) return [];
  const names = fitting.map(({ name }) => name);
  const hint = nameHint(value.fact, names) ?? knownNames(names);
  if (declared === undefined)
    return [diagnostic(path, 'unknown-fact', messageOf('calendar.missing-fact', { fact: value.fact }), { hint })];
  const message = messageOf('calendar.fact-of-other-type', { fact: value.fact, type: factTypes[declared.type].told, key });
  return [diagnostic(path, 'wrong-value', message, { hint })];
}

/** The values that a calendar states itself: those that it has anyway, or where a case states none. */
function ownValueOf(value: PlaceValue | undefined): string | undefined {
  return typeof value === 'object' ? value.otherwise : value;
}

const daysHint = messageOf('calendar.name-days-instead');

function countryFaults(
  { diagnostic }: PolicyDraft,
  id: string,
  { holidays: own }: Calendar,
  source: HolidaySource,
): Diagnostic[] {
  if (own?.country === undefined) return [];
  const at = (key: 'country' | 'region'): Path => [
    ...['calendars', id, 'holidays', key],
    ...(typeof own[key] === 'object' ? ['otherwise'] : []),
  ];
  const [country, region] = [ownValueOf(own.country), ownValueOf(own.region)];
  if (typeof own.country === 'object' && typeof own.region === 'string')
    return [
      diagnostic(at('region'), 'wrong-value', messageOf('calendar.region-of-some-country', { region: own.region }), {
        hint: messageOf('calendar.region-from-fact'),
      }),
    ];
  if (country === undefined) return [];
  if (!source.countries().includes(country))
    return [
      diagnostic(at('country'), 'unknown-holidays', messageOf('calendar.unknown-country', { country }), {
        hint: messageOf('calendar.write-country', { otherwise: daysHint }),
      }),
    ];
  const regions = source.regions(country);
  if (region === undefined || regions.includes(region)) return [];
  return [
    diagnostic(at('region'), 'unknown-holidays', messageOf('calendar.unknown-region', { country, region }), {
      hint: regionHint(regions),
    }),
  ];
}

function regionHint(regions: readonly string[]): Message {
  return regions.length === 0 ? daysHint : knownNames(regions);
}

function holidayHoursFaults({ diagnostic }: PolicyDraft, id: string, { holidays, open }: Calendar): Diagnostic[] {
  if (holidays === undefined) return [];
  const { hours, as, country, days = {} } = holidays;
  const at = (key: string): Path => ['calendars', id, 'holidays', key];
  const faults: Diagnostic[] = [];
  if (hours !== undefined && as !== undefined)
    faults.push(
      diagnostic(at('as'), 'ignored-key', messageOf('calendar.hours-say-already'), {
        hint: messageOf('calendar.keep-one-of', { one: '`hours`', other: '`as`' }),
        part: 'key',
      }),
    );
  const key = hours === undefined ? 'as' : 'hours';
  if (holidays[key] !== undefined && country === undefined && Object.keys(days).length === 0)
    faults.push(
      diagnostic(at(key), 'ignored-key', messageOf('calendar.no-holidays', { key }), {
        hint: messageOf('calendar.add-one-of', { one: 'country', other: 'days' }),
        part: 'key',
      }),
    );
  if (as !== undefined && hours === undefined && !open?.some(({ days: on }) => weekdaysOf(on).includes(as)))
    faults.push(
      diagnostic(at('as'), 'ignored-key', messageOf('calendar.closed-anyway', { day: as }), {
        hint: messageOf('calendar.name-open-weekday'),
      }),
    );
  return faults;
}
