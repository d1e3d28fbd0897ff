import { signal } from '@preact/signals';
import { ServerError } from '../../platform/client/server-error.ts';
import type { Query } from '../../platform/client/use-query.ts';

/** The countries whose public holidays the server says that it does not know. */
export const withoutHolidays = signal<ReadonlySet<string>>(new Set());

/** Takes up what the server said of a country's holidays. */
export function noteHolidays(country: string, query: Query<unknown>): void {
  const isUnknown = query.status === 'error' && query.error instanceof ServerError && query.error.status === 422;
  if (isUnknown && country !== '') withoutHolidays.value = new Set(withoutHolidays.peek()).add(country);
}
