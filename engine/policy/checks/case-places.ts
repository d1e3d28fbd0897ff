import { type Diagnostic, knownNames, nameHint } from '../../diagnostic.ts';
import { type Message, phrase } from '../../messages/message.ts';
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
  if (declared === undefined) return [diagnostic(path, 'unknown-fact', phrase`there is no fact \`${value.fact}\``, { hint })];
  const message = phrase`\`${value.fact}\` is ${factTypes[declared.type].told}, and \`${key}\` cannot be taken from it`;
  return [diagnostic(path, 'wrong-value', message, { hint })];
}

/** The values that a calendar states itself: those that it has anyway, or where a case states none. */
function ownValueOf(value: PlaceValue | undefined): string | undefined {
  return typeof value === 'object' ? value.otherwise : value;
}

const daysHint = phrase`take the key away and name its holidays in \`days\``;

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
      diagnostic(
        at('region'),
        'wrong-value',
        phrase`the case says which country counts, and \`${own.region}\` lies in one of them`,
        {
          hint: phrase`take the region from a fact too, as \`region: { fact: … }\`, or name the country`,
        },
      ),
    ];
  if (country === undefined) return [];
  if (!source.countries().includes(country))
    return [
      diagnostic(at('country'), 'unknown-holidays', phrase`the holidays of \`${country}\` are not known`, {
        hint: phrase`write an ISO 3166-1 code such as \`GB\`, or ${daysHint}`,
      }),
    ];
  const regions = source.regions(country);
  if (region === undefined || regions.includes(region)) return [];
  return [
    diagnostic(at('region'), 'unknown-holidays', phrase`\`${country}\` has no region \`${region}\``, {
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
      diagnostic(at('as'), 'ignored-key', phrase`\`hours\` says already what opens on a holiday`, {
        hint: phrase`keep one of ${'`hours`'} and ${'`as`'}`,
        part: 'key',
      }),
    );
  const key = hours === undefined ? 'as' : 'hours';
  if (holidays[key] !== undefined && country === undefined && Object.keys(days).length === 0)
    faults.push(
      diagnostic(at(key), 'ignored-key', phrase`\`${key}\` means nothing where there are no holidays`, {
        hint: phrase`add \`${'country'}: …\` or \`${'days'}: …\``,
        part: 'key',
      }),
    );
  if (as !== undefined && hours === undefined && !open?.some(({ days: on }) => weekdaysOf(on).includes(as)))
    faults.push(
      diagnostic(at('as'), 'ignored-key', phrase`nothing opens on \`${as}\`: holidays stay closed without it too`, {
        hint: phrase`name a weekday on which these hours open, or take the key away`,
      }),
    );
  return faults;
}
