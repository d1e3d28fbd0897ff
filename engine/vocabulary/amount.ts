import { Remembered } from '../remembered.ts';

/**
 * The units of an amount of support time, with their seconds. Business days, calendar days, weeks and months have no length of their
 * own; a day is 24 hours. Next business days are the business days after the one on which something begins, that day itself being none of them.
 */
const secondsPerUnit = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  'business-day': undefined,
  'next-business-day': undefined,
  'calendar-day': undefined,
  week: undefined,
  month: undefined,
} as const;

export type AmountUnit = keyof typeof secondsPerUnit;

export const amountUnits = Object.keys(secondsPerUnit) as readonly AmountUnit[];

/** The units of amounts that say no day on which they end, and can stand wherever a time does. */
export const plainUnits = amountUnits.filter((unit) => unit !== 'next-business-day');

/** A unit that is counted in the calendar: so many later it is the same local time. */
type CalendarUnit = 'calendar-day' | 'week' | 'month';

/** How far the calendar is turned for each of a unit. */
const stepPerUnit: Readonly<Record<CalendarUnit, CalendarStep>> = {
  'calendar-day': { days: 1, months: 0 },
  week: { days: 7, months: 0 },
  month: { days: 0, months: 1 },
};

/** So many months and days later in the calendar. */
export type CalendarStep = { readonly days: number; readonly months: number };

/** An amount of support time as people write it: `30 minutes`, `2 business days`, `1 month`. */
export type Amount = { readonly value: number; readonly unit: AmountUnit };

/** The largest number of an amount. */
export const mostOfAmount = 99_999;

const amountForm = new RegExp(`^([1-9][0-9]{0,4}) (${plainUnits.map(writtenUnit).join('|')})s?$`);

/** The business days by which something is promised, counted from the day on which it begins. */
const dayForm = /^(?:(same|next) business day|([1-9][0-9]{0,3}) next business days?)$/;

/** Policies write the same few amounts over and over. */
const read = new Remembered<string, Amount>(1000);

/** Reads an amount that the schema has already let through; throws on anything else. */
export function parseAmount(text: string): Amount {
  return read.get(text, readAmount);
}

/** Whether a text is an amount that says no day on which it ends. */
export function isAmount(text: string): boolean {
  return amountForm.test(text);
}

/** Whether a text names the business day by which something is promised: `next business day`. */
export function isPromisedDay(text: string): boolean {
  return dayForm.test(text);
}

function readAmount(text: string): Amount {
  const [isDay, word, count] = dayForm.exec(text) ?? [];
  if (isDay !== undefined) return { value: word === 'same' ? 0 : Number(count ?? 1), unit: 'next-business-day' };
  const [, value, written] = amountForm.exec(text) ?? [];
  const unit = amountUnits.find((one) => writtenUnit(one) === written);
  if (unit === undefined) throw new Error(`not an amount: ${text}`);
  return { value: Number(value), unit };
}

/** A unit as a policy writes it, in the singular. */
function writtenUnit(unit: AmountUnit): string {
  return unit.replaceAll('-', ' ');
}

/** The amount in seconds, or undefined for business days, calendar days, weeks and months, whose length depends on the day they start. */
export function amountSeconds({ value, unit }: Amount): number | undefined {
  const seconds = secondsPerUnit[unit];
  return seconds === undefined ? undefined : value * seconds;
}

/** Reads the amount of time late for which a credit is given each time, as a policy writes it: `1 hour late`. */
export function parseLateness(text: string): Amount {
  return parseAmount(text.replace(/ late$/, ''));
}

/** An amount as policies write it: `30 minutes`, `2 business days`, `next business day`. */
export function amountText({ value, unit }: Amount): string {
  if (unit === 'next-business-day' && value < 2) return value === 0 ? 'same business day' : 'next business day';
  return `${value} ${writtenUnit(unit)}${value === 1 ? '' : 's'}`;
}

/** How far an amount turns the calendar; undefined for business days and for what is counted in seconds. */
export function calendarStep({ value, unit }: Amount): CalendarStep | undefined {
  if (!isCalendarUnit(unit)) return undefined;
  const { days, months } = stepPerUnit[unit];
  return { days: value * days, months: value * months };
}

/** Whether a unit is counted in the calendar, whatever is open. */
export function isCalendarUnit(unit: AmountUnit): unit is CalendarUnit {
  return Object.hasOwn(stepPerUnit, unit);
}

/** Whether a unit counts the days on which hours open. */
export function isBusinessUnit(unit: AmountUnit): boolean {
  return unit === 'business-day' || unit === 'next-business-day';
}

/** Whether a unit is counted in whole days, so that its amounts have no fractions. */
export function isWholeUnit(unit: AmountUnit): boolean {
  return secondsPerUnit[unit] === undefined;
}
