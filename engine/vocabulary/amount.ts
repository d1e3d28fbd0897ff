import { Remembered } from '../remembered.ts';

/** The units of an amount of support time, with their seconds; business days have no length of their own. A day is 24 hours. */
const secondsPerUnit = { second: 1, minute: 60, hour: 3600, day: 86_400, 'business-day': undefined } as const;

export type AmountUnit = keyof typeof secondsPerUnit;

export const amountUnits = Object.keys(secondsPerUnit) as readonly AmountUnit[];

/** An amount of support time as people write it: `30 minutes`, `2 business days`. */
export type Amount = { readonly value: number; readonly unit: AmountUnit };

const amountForm = new RegExp(`^([1-9][0-9]{0,4}) (${amountUnits.map(writtenUnit).join('|')})s?$`);

/** Policies write the same few amounts over and over. */
const read = new Remembered<string, Amount>(1000);

/** Reads an amount that the schema has already let through; throws on anything else. */
export function parseAmount(text: string): Amount {
  return read.get(text, readAmount);
}

/** Whether a text is an amount. */
export function isAmount(text: string): boolean {
  return amountForm.test(text);
}

function readAmount(text: string): Amount {
  const [, value, written] = amountForm.exec(text) ?? [];
  const unit = amountUnits.find((one) => writtenUnit(one) === written);
  if (unit === undefined) throw new Error(`not an amount: ${text}`);
  return { value: Number(value), unit };
}

/** A unit as a policy writes it, in the singular. */
function writtenUnit(unit: AmountUnit): string {
  return unit.replace('-', ' ');
}

/** The amount in seconds, or undefined for business days, whose length depends on the day they start. */
export function amountSeconds({ value, unit }: Amount): number | undefined {
  const seconds = secondsPerUnit[unit];
  return seconds === undefined ? undefined : value * seconds;
}

/** Reads the amount of time late for which a credit is given each time, as a policy writes it: `1 hour late`. */
export function parseLateness(text: string): Amount {
  return parseAmount(text.replace(/ late$/, ''));
}

/** An amount as policies write it: `30 minutes`, `2 business days`. */
export function amountText({ value, unit }: Amount): string {
  return `${value} ${writtenUnit(unit)}${value === 1 ? '' : 's'}`;
}
