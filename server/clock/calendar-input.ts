import type { Calendar } from '../../engine/index.ts';

/** A calendar as a question brings it along: holidays may be a list of dates, and what it is made of stands in it. */
export type CalendarInput = Omit<Calendar, 'holidays' | 'outside' | 'both'> & {
  readonly holidays?: readonly string[] | Calendar['holidays'];
  readonly outside?: CalendarInput;
  readonly both?: readonly CalendarInput[];
};

/** The calendars of which another is made, with the JSON Pointer of each below that of the other. */
export function partsOfInput({ outside, both = [] }: CalendarInput): [pointer: string, part: CalendarInput][] {
  const shared = both.map((part, index): [string, CalendarInput] => [`/both/${index}`, part]);
  return outside === undefined ? shared : [['/outside', outside], ...shared];
}
