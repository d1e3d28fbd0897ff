import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import type { Calendar } from '../../policy/policy-document.generated.ts';
import { describeHours } from '../describe-commitment.ts';
import {
  calendarForm,
  datedForm,
  describeCalendar,
  describeDated,
  describeHolidays,
  describeWeek,
  holidayForm,
  weekForm,
} from '../describe-hours.ts';
import { quoted } from '../describe-value.ts';
import { type DocumentContext, describeUnion } from '../document-context.ts';
import type { Entity, Facet } from '../entity.ts';
import { type FacetFormatters, facetOf } from '../facets.ts';
import { mapEntities } from './map-entities.ts';
import { ruleEntities } from './rule-entities.ts';

type Holidays = NonNullable<Calendar['holidays']>;
type Dated = NonNullable<Calendar['closed']>;

const dated = {
  hasDefault: true,
  form: (value: unknown) => datedForm((value ?? {}) as Dated),
  words: (value: unknown) => describeDated((value ?? {}) as Dated),
} as const;

const calendar: FacetFormatters = {
  open: {
    what: messageOf('diff.facet.open'),
    form: (value) => weekForm(value as Calendar['open']),
    words: (value) => describeWeek(value as Calendar['open']),
  },
  holidays: {
    hasDefault: true,
    form: (value) => holidayForm((value ?? {}) as Holidays),
    words: (value) => describeHolidays((value ?? {}) as Holidays),
  },
  closed: { ...dated, what: messageOf('diff.calendar.closed') },
  special: { ...dated, what: messageOf('diff.facet.special-hours') },
};

/** Opening hours: calendars, several together, and hours that depend on the case. */
export function hoursEntities(context: DocumentContext): Entity[] {
  const { calendars, unions, clocks } = context.document;
  // Beside other languages, whoever uses hours tells them.
  const isSilent = context.across === 'languages';
  return [
    ...mapEntities(
      calendars,
      {
        stage: 'hours',
        path: ['calendars'],
        named: (own) => messageOf('diff.entry.calendar', { id: own }),
        tellers: calendar,
        words: (entry) => describeCalendar(entry as unknown as Calendar),
        isSilent,
      },
      (entry, path) => holidayNames((entry as Calendar).holidays, path),
    ).map((entity) => ({ ...entity, sense: calendarForm(ownValue(calendars, entity.id) as Calendar) })),
    ...Object.entries(unions ?? {}).map(([id, members]) => unionEntity(id, members, isSilent)),
    ...Object.entries(clocks ?? {}).flatMap(([id, rules]) => clockEntities(id, rules, context)),
  ];
}

/** The names of own holidays, which are words of the policy's language. */
function holidayNames(holidays: Holidays | undefined, path: Entity['path']): Facet[] {
  return Object.entries(holidays?.days ?? {}).map(([date, name]) => ({
    ...facetOf(`name of ${date}`, name, [...path, 'holidays', 'days', date], {
      what: messageOf('diff.facet.name-of', { date }),
      weight: 'words',
      words: () => quoted(name),
    }),
    isBeside: true,
  }));
}

function unionEntity(id: string, members: readonly string[], isSilent: boolean): Entity {
  const words = describeUnion(members);
  const facet = facetOf('members', members, ['unions', id], {
    isNamed: false,
    form: (value) => [...(value as string[])].sort(),
    words: () => words,
    items: (value) => (value as string[]).map((one) => ({ form: one, words: one })),
  });
  return {
    stage: 'hours',
    list: 'unions',
    id,
    path: ['unions', id],
    name: messageOf('diff.entry.union', { id }),
    words,
    weight: 'meaning',
    isSilent,
    facets: [facet],
    sense: facet.form,
    likeness: '',
    order: 'unordered',
  };
}

function clockEntities(id: string, rules: readonly { readonly id: string }[], context: DocumentContext): Entity[] {
  const { meantHours, namedHours } = context;
  const told = (value: unknown): MessageValue =>
    value === undefined
      ? messageOf('diff.facet.no-hours')
      : describeHours(String(value), context.across === 'languages' ? namedHours : undefined);
  return ruleEntities(
    rules,
    {
      stage: 'hours',
      path: ['clocks', id],
      named: (rule) => messageOf('diff.entry.clock', { id, rule }),
      isFirstMatch: true,
      tellers: {},
      verdict: { what: messageOf('diff.facet.hours'), form: (value) => value && meantHours(String(value)), words: told },
      outcome: ({ then }) => told(then),
    },
    context,
  );
}
