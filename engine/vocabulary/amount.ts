import { Remembered } from '../remembered.ts';

/** An amount of support time as people write it: `30 minutes`, `2 business days`. A day is 24 hours. */
export type Amount = { readonly value: number; readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'business-day' };

const secondsPerUnit = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;

/** Policies write the same few amounts over and over. */
const read = new Remembered<string, Amount>(1000);

/** Reads an amount that the schema has already let through; throws on anything else. */
export function parseAmount(text: string): Amount {
  return read.get(text, readAmount);
}

const written = /^([1-9][0-9]{0,4}) (second|minute|hour|day|business day)s?$/;

/** Whether a text is an amount. */
export function isAmount(text: string): boolean {
  return written.test(text);
}

function readAmount(text: string): Amount {
  const match = written.exec(text);
  if (!match) throw new Error(`not an amount: ${text}`);
  return { value: Number(match[1]), unit: (match[2] === 'business day' ? 'business-day' : match[2]) as Amount['unit'] };
}

/** The amount in seconds, or undefined for business days, whose length depends on the day they start. */
export function amountSeconds(amount: Amount): number | undefined {
  return amount.unit === 'business-day' ? undefined : amount.value * secondsPerUnit[amount.unit];
}
