import * as Type from 'typebox/type';
import {
  amountUnits,
  type Calendar,
  type ClockQuestion,
  isWholeUnit,
  mostDaysCharacters,
  mostNamedDays,
  mostOpenEntries,
  mostSpansADay,
} from '../engine/index.ts';
import { instantOrNull, integer, list, oneOf, type Payload, record, text } from './schema.ts';

/** A calendar as a question brings it along: holidays may be a list of dates, and what it is made of stands in it. */
export type CalendarInput = Omit<Calendar, 'holidays' | 'outside' | 'both' | 'source'> & {
  readonly holidays?: readonly string[] | Calendar['holidays'];
  readonly outside?: CalendarInput;
  readonly both?: readonly CalendarInput[];
};

/** The calendars of which another is made, with the JSON Pointer of each below that of the other. */
export function partsOfInput({ outside, both = [] }: CalendarInput): [pointer: string, part: CalendarInput][] {
  const shared = both.map((part, index): [string, CalendarInput] => [`/both/${index}`, part]);
  return outside === undefined ? shared : [['/outside', outside], ...shared];
}
/** A schema for each key of a type. */
type Properties<T> = Readonly<Record<keyof T, object>>;

const clockTimes = '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$';
const timeOfDay = text('a time of day from "00:00" to "24:00"', { pattern: clockTimes });
const weekday = '(mon|tue|wed|thu|fri|sat|sun)';
const weekdays = `${weekday}(-${weekday})?`;

/** What stands under days. */
const byDay = (value: object, details: object = {}) => ({
  type: 'object',
  ...details,
  propertyNames: { maxLength: 100 },
  additionalProperties: value,
  maxProperties: mostNamedDays,
});

const span = {
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: timeOfDay,
  description: 'from and to, as ["10:00", "14:00"]',
};

const hoursByDay = (description: string) => byDay({ type: 'array', items: span, maxItems: mostSpansADay }, { description });

/** A value, or the fact that states it. */
const fromCase = (value: { readonly description: string; readonly pattern?: string; readonly maxLength?: number }) => ({
  ...value,
  type: ['string', 'object'],
  additionalProperties: false,
  required: ['fact'],
  properties: { fact: { type: 'string', maxLength: 100 }, otherwise: { ...value, type: 'string' } },
});

/** Hours on some days of the week. */
export const openingSpan = Type.Unsafe<NonNullable<CalendarInput['open']>[number]>({
  type: 'object',
  required: ['days', 'from', 'to'],
  additionalProperties: false,
  properties: {
    days: {
      type: 'string',
      pattern: `^${weekdays}(, ?${weekdays})*$`,
      description: 'weekdays such as "mon", "mon-fri" or "mon, wed-fri"',
      maxLength: mostDaysCharacters,
    },
    from: timeOfDay,
    to: timeOfDay,
  } satisfies Properties<NonNullable<CalendarInput['open']>[number]>,
});

const calendar = Type.Unsafe<string | CalendarInput>({
  type: ['object', 'string'],
  description: 'A calendar, or the name of one in a policy: `planview/customer-care/sv#enterprise-one-americas`.',
  additionalProperties: false,
  if: { type: 'object', properties: { outside: false, both: false } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['timeZone', 'open'] },
  properties: {
    timeZone: fromCase({ description: 'An IANA time zone, or the fact that states it.', maxLength: 100 }),
    label: { type: 'string', maxLength: 1000 },
    outside: { type: 'object', description: 'A calendar: this one is open whenever that is not.' },
    both: {
      type: 'array',
      description: 'Calendars: this one is open while all of them are.',
      minItems: 2,
      maxItems: 20,
      items: { type: 'object' },
    },
    open: {
      type: 'array',
      description: 'The weekly hours; a weekday may stand several times. An end at or before the start is on the next day.',
      items: openingSpan,
      maxItems: mostOpenEntries,
    },
    holidays: {
      description: 'Days on which nothing opens, or other hours hold: a list of dates, or as in a policy.',
      type: ['array', 'object'],
      items: { type: 'string', format: 'date', description: 'A day as YYYY-MM-DD.' },
      additionalProperties: false,
      properties: {
        country: fromCase({ pattern: '^[A-Z]{2}$', description: 'an ISO 3166-1 alpha-2 code' }),
        region: fromCase({ pattern: '^[A-Z0-9]{1,3}$', description: 'the ISO 3166-2 part of a region' }),
        days: byDay({ type: 'string', maxLength: 1000 }),
        hours: {
          type: 'array',
          minItems: 1,
          maxItems: mostSpansADay,
          description: 'The hours that hold on holidays.',
          items: span,
        },
        as: {
          type: 'string',
          enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
          description: 'The weekday whose hours hold on holidays.',
        },
        cutNights: { type: 'boolean' },
      } satisfies Properties<NonNullable<Calendar['holidays']>>,
      maxItems: mostNamedDays,
    },
    closed: hoursByDay('Spans taken out of a day.'),
    special: hoursByDay("Hours that replace a day's."),
  } satisfies Properties<CalendarInput>,
});

const amount = record(
  {
    value: Type.Number({ minimum: 0, maximum: 100_000_000, description: 'a number that is not below zero' }),
    unit: oneOf(amountUnits),
  },
  {
    description:
      'With `add`: how much. Days have 24 hours, counted around the clock; business days are days on which the calendar opens; calendar days, weeks and months end at the same local time. Next business days are those after the day of the start (0: that day itself); `until` says when on the day they end.',
    if: { properties: { unit: { enum: amountUnits.filter(isWholeUnit) } }, required: ['unit'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: { value: integer('days, weeks and months of the calendar are whole, at most 10000', { maximum: 10_000 }) },
    },
  },
);

/** A business day that is promised ends when it is said to. */
const endsOnDay = {
  if: {
    properties: { amount: { type: 'object', properties: { unit: { const: 'next-business-day' } }, required: ['unit'] } },
    required: ['amount'],
  },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['until'] },
};

type Operation = ClockQuestion['op'];

/** What a question must state besides, by what it asks. */
const requiredBy: Readonly<Record<Operation, readonly string[]>> = {
  add: ['start', 'amount'],
  between: ['start', 'end'],
  open: ['at'],
};

const dateTime = (description: string) => Type.Optional(text(description, { format: 'date-time' }));

/** A question about open time. */
export const clockQuestionSchema = Type.Object(
  {
    calendar,
    facts: Type.Optional(
      Type.Unsafe<Readonly<Record<string, unknown>>>({
        type: 'object',
        description:
          'What the case states of the facts on which the calendar depends, as `{"customerTimeZone": "America/Sao_Paulo"}`.',
        maxProperties: 100,
      }),
    ),
    op: oneOf(Object.keys(requiredBy) as Operation[]),
    start: dateTime('With `add` and `between`: where to start.'),
    end: dateTime('With `between`: where to end.'),
    at: dateTime('With `open`: when.'),
    amount: Type.Optional(amount),
    pauses: Type.Optional(
      list(
        Type.Unsafe<readonly [string, string | null]>({
          type: 'array',
          minItems: 2,
          maxItems: 2,
          items: { type: ['string', 'null'] },
        }),
        'Stretches that do not count, from and to; they may overlap, and one that goes on has null for an end.',
        { maxItems: 1000 },
      ),
    ),
    dueWithinHours: Type.Optional(
      Type.Boolean({ description: 'With days, weeks and months of the calendar: whether the end is moved into open time.' }),
    ),
    until: Type.Optional(
      text('With `add`: when on the business day on which it falls the end is: `closing`, or a local time as "10:30".', {
        pattern: `^closing$|${clockTimes}`,
      }),
    ),
    cutoff: Type.Optional(
      text('With `add`: what starts later than this local time counts from the next business day on.', {
        pattern: clockTimes,
      }),
    ),
    cutoffOf: dateTime('With `add` and `cutoff`: the moment that the cut-off judges, where that is not `start`.'),
    afterCutoff: Type.Optional(
      record(
        {
          amount,
          until: Type.Optional(text('closing or a local time', { pattern: `^closing$|${clockTimes}` })),
        },
        { description: 'With `add` and `cutoff`: what is added instead after the cut-off, or on a day off.' },
      ),
    ),
  },
  {
    title: 'ClockQuestion',
    additionalProperties: false,
    allOf: [
      ...Object.entries(requiredBy).map(([op, required]) => ({
        if: { properties: { op: { const: op } }, required: ['op'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { required },
      })),
      endsOnDay,
    ],
  },
);
export type ClockQuestionInput = Payload<typeof clockQuestionSchema>;

/** The answer to one; instants carry the offset of the calendar's zone. */
export const clockAnswerSchema = Type.Object(
  {
    end: Type.Optional(instantOrNull('With `add`; null where a pause goes on before the amount has passed.')),
    seconds: Type.Optional(Type.Integer({ description: 'With `between`; below zero where the end is before the start.' })),
    open: Type.Optional(Type.Boolean({ description: 'With `open`.' })),
    opensAt: Type.Optional(instantOrNull()),
    closesAt: Type.Optional(instantOrNull()),
  },
  { title: 'ClockAnswer' },
);
export type ClockAnswerPayload = Payload<typeof clockAnswerSchema>;
