import type { Diagnostic } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import { ownValue } from '../../own-value.ts';
import { minuteOfDay, weekdays, weekdaysOf } from '../opening-hours.ts';
import { isWeekCalendar } from '../placed-calendar.ts';
import type { PolicyDraft } from '../policy.ts';
import type { Calendar, SupportPolicy } from '../policy-document.generated.ts';

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;

/** Calendars made of others: keys that mean nothing beside that, calendars made of themselves, and such as never open. */
export function checkDerivedHours(draft: PolicyDraft): Diagnostic[] {
  const calendars = Object.entries(draft.document.calendars ?? {});
  return calendars.flatMap(([id, calendar]) => {
    if (isWeekCalendar(calendar)) return [];
    const loop = loopFault(draft, id);
    return [...idleKeys(draft, id, calendar), ...(loop === undefined ? neverOpen(draft, id, calendar) : [loop])];
  });
}

function idleKeys({ diagnostic }: PolicyDraft, id: string, calendar: Calendar): Diagnostic[] {
  const kind = calendar.outside === undefined ? 'both' : 'outside';
  return (['both', 'timeZone', 'open', 'holidays', 'closed', 'special'] as const)
    .filter((key) => key !== kind && calendar[key] !== undefined)
    .map((key) =>
      diagnostic(['calendars', id, key], 'ignored-key', messageOf('calendar.nothing-beside', { key, kind }), {
        hint: messageOf('calendar.own-calendar'),
        part: 'key',
      }),
    );
}

function partsOf({ calendars, unions }: SupportPolicy, name: string): readonly string[] {
  const { outside, both } = ownValue(calendars, name) ?? {};
  return ownValue(unions, name) ?? (outside === undefined ? (both ?? []) : [outside]);
}

/** The way from a calendar over its parts back to itself. */
function loopFault({ document, diagnostic }: PolicyDraft, id: string): Diagnostic | undefined {
  const seen = new Set<string>();
  const wayBack = (name: string): string[] | undefined => {
    for (const part of partsOf(document, name)) {
      if (part === id) return [name, id];
      if (seen.has(part)) continue;
      seen.add(part);
      const way = wayBack(part);
      if (way !== undefined) return [name, ...way];
    }
    return undefined;
  };
  const way = wayBack(id);
  if (way === undefined) return undefined;
  const path = way.map((name) => `\`${name}\``).join(' → ');
  return diagnostic(['calendars', id], 'unknown-hours', messageOf('calendar.made-of-itself', { way: path }), {
    hint: messageOf('calendar.let-one-name-own'),
    part: 'key',
  });
}

/** What the weeks alone show: nothing outside of a whole week, no minute in common. Holidays only take from that, or change days. */
function neverOpen({ document, diagnostic }: PolicyDraft, id: string, { outside, both }: Calendar): Diagnostic[] {
  const weeks = (both ?? []).map((name) => fixedWeek(document, name));
  if (outside === undefined && weeks.length > 0 && weeks.every((week) => week !== undefined)) {
    const isShared = Array.from({ length: minutesOfWeek }, (_, minute) => weeks.every(({ open }) => open[minute] === 1));
    const areAlike = new Set(weeks.map(({ timeZone }) => timeZone)).size === 1;
    if (!areAlike || isShared.includes(true)) return [];
    const message = messageOf('calendar.nothing-in-common', { hours: (both ?? []).map((name) => `\`${name}\``).join(', ') });
    return [diagnostic(['calendars', id, 'both'], 'wrong-value', message, { hint: messageOf('calendar.name-overlapping') })];
  }
  const base = outside === undefined ? undefined : fixedWeek(document, outside);
  if (base === undefined || base.open.includes(0)) return [];
  const message = messageOf('calendar.open-all-week', { hours: outside ?? '' });
  return [diagnostic(['calendars', id, 'outside'], 'wrong-value', message, { hint: messageOf('calendar.name-closing') })];
}

type FixedWeek = { readonly timeZone: string; readonly open: Uint8Array };

/** The minutes of the week at which a calendar is open, where nothing but its week says so. */
function fixedWeek({ calendars }: SupportPolicy, name: string): FixedWeek | undefined {
  const calendar = ownValue(calendars, name);
  if (calendar === undefined || !isWeekCalendar(calendar) || typeof calendar.timeZone !== 'string') return undefined;
  if (calendar.special !== undefined || calendar.closed !== undefined || calendar.holidays !== undefined) return undefined;
  const open = new Uint8Array(minutesOfWeek);
  for (const { days, from, to } of calendar.open)
    for (const day of weekdaysOf(days)) {
      const start = weekdays.indexOf(day) * minutesOfDay + minuteOfDay(from);
      const length = minuteOfDay(to) - minuteOfDay(from);
      const end = start + (length > 0 ? length : length + minutesOfDay);
      for (let minute = start; minute < end; minute += 1) open[minute % minutesOfWeek] = 1;
    }
  return { timeZone: calendar.timeZone, open };
}
