import { DateTime } from 'luxon';
import type { Facts } from '../rules/rule-table.ts';
import type { SupportCase } from './request.ts';

/** The case's facts with those that are worked out from them before any rule is asked. Dates are read in the policy's zone. */
export function caseFacts({ facts, events, openedAt }: SupportCase, timeZone: string): Facts {
  const derived = {
    severityChangedTo: events.findLast(({ type }) => type === 'severity-changed')?.to,
    defectConfirmed: events.some(({ type }) => type === 'defect-confirmed'),
    usersAffectedPercent: percent(facts.usersAffected, facts.usersTotal),
    monthsSinceRelease: monthsSince(facts.releasedOn, openedAt, timeZone),
  };
  return { ...facts, ...Object.fromEntries(Object.entries(derived).filter(([, value]) => value !== undefined)) };
}

function percent(part: unknown, whole: unknown): number | undefined {
  return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? (part / whole) * 100 : undefined;
}

function monthsSince(date: unknown, instant: number, timeZone: string): number | undefined {
  if (typeof date !== 'string') return undefined;
  const today = DateTime.fromMillis(instant, { zone: timeZone }).toISODate();
  const [from, to] = [date, today ?? date].map((day) => DateTime.fromISO(day, { zone: 'utc' }));
  return from && to ? to.diff(from, 'months').months : undefined;
}
