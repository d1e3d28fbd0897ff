import { zoneOf } from '../calendar/zone.ts';
import type { Facts } from '../rules/rule-table.ts';
import type { SupportCase } from './request.ts';

const day = 86_400_000;

/** The case's facts with those that are worked out from them before any rule is asked. Dates are read in the policy's zone. */
export function caseFacts({ facts, events, openedAt }: SupportCase, timeZone: string): Facts {
  const all: Record<string, unknown> = { ...facts, defectConfirmed: false };
  for (const { type, to } of events) {
    if (type === 'defect-confirmed') all.defectConfirmed = true;
    else if (type === 'severity-changed') all.severityChangedTo = to;
  }
  const { usersAffected, usersTotal, releasedOn } = facts;
  if (typeof usersAffected === 'number' && typeof usersTotal === 'number' && usersTotal > 0)
    all.usersAffectedPercent = (usersAffected / usersTotal) * 100;
  if (typeof releasedOn === 'string')
    all.monthsSinceRelease = monthsBetween(Date.parse(releasedOn), localDate(openedAt, timeZone));
  return all;
}

function localDate(instant: number, timeZone: string): number {
  return Math.floor(zoneOf(timeZone).toLocal(instant) / day) * day;
}

/** Months from one date to another (midnights UTC), with the fraction of the last one begun; below zero where the other is earlier. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return 0 - monthsBetween(to, from);
  const [start, end] = [new Date(from), new Date(to)];
  let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (addMonths(start, whole) > to) whole -= 1;
  const [reached, next] = [addMonths(start, whole), addMonths(start, whole + 1)];
  return whole + (to - reached) / (next - reached);
}

/** The same day so many months later, or the last one of a month that is shorter. */
function addMonths(date: Date, months: number): number {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay));
}
