import { zoneOf } from '../calendar/zone.ts';
import { dayOf } from '../instant.ts';
import { type Quotient, quotientOf } from '../quotient.ts';
import type { CaseEvent } from './case-event.ts';

const day = 86_400_000;

/** Adds to a case's facts those that are worked out from them before any rule is asked. Dates are read in the policy's zone. */
export function deriveFacts(
  facts: Record<string, unknown>,
  events: readonly CaseEvent[],
  openedAt: number,
  timeZone: string,
): void {
  facts.defectConfirmed = false;
  for (const { type, to } of events) {
    if (type === 'defect-confirmed') facts.defectConfirmed = true;
    else if (type === 'severity-changed') facts.severityChangedTo = to;
  }
  deriveFromAnswers(facts, openedAt, timeZone);
}

/** Works out anew what follows from the answers alone. */
export function deriveFromAnswers(facts: Record<string, unknown>, openedAt: number, timeZone: string): void {
  const { usersAffected, usersTotal, releasedOn } = facts;
  if (typeof usersAffected === 'number' && typeof usersTotal === 'number' && usersTotal > 0)
    facts.usersAffectedPercent = quotientOf(usersAffected, usersTotal, 100);
  if (typeof releasedOn === 'string') facts.monthsSinceRelease = monthsBetween(dayOf(releasedOn), localDate(openedAt, timeZone));
}

/** The types of events that have happened, of those that are watched. */
export function typesIn(events: readonly CaseEvent[], watched: ReadonlySet<string>): string[] {
  return [...new Set(events.map(({ type }) => type))].filter((type) => watched.has(type));
}

/** The day of an instant in a zone, as YYYY-MM-DD. */
export function dayIn(instant: number, timeZone: string): string {
  return new Date(localDate(instant, timeZone)).toISOString().slice(0, 10);
}

function localDate(instant: number, timeZone: string): number {
  return Math.floor(zoneOf(timeZone).toLocal(instant) / day) * day;
}

/** Months from one date to another (midnights UTC), with the exact fraction of the last one begun; below zero where the other is earlier. */
export function monthsBetween(from: number, to: number): number | Quotient {
  const isBack = to < from;
  const [start, end] = [new Date(isBack ? to : from), new Date(isBack ? from : to)];
  let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (addMonths(start, whole) > end.getTime()) whole -= 1;
  const [reached, next] = [addMonths(start, whole), addMonths(start, whole + 1)];
  const [passed, length] = [(end.getTime() - reached) / day, (next - reached) / day];
  return quotientOf((isBack ? -1 : 1) * (whole * length + passed), length);
}

/** The same day so many months later, or the last one of a month that is shorter. */
function addMonths(date: Date, months: number): number {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay));
}
