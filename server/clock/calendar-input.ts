import type { Calendar } from '../../engine/index.ts';

/** A calendar as a question brings it along. */
export type CalendarInput = Omit<Calendar, 'holidays'> & { readonly holidays?: readonly string[] | Calendar['holidays'] };
