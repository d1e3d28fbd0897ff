import type { HolidaySource } from '../policy/holiday-source.ts';
import type { Calendar } from '../policy/policy-document.generated.ts';
import { horizonFrom, NeverComesError, type OpenTime } from './open-time.ts';
import { joinSpans } from './span.ts';
import { WeekTable, week } from './week-table.ts';
import { type Hours, weeklyHours } from './weekly-hours.ts';

/** Hours that do not close within so many weeks never do. */
const weeksOpen = 74;

/** Hours that can be asked. Throws `NeverComesError` where an amount does not pass before the horizon because nothing opens any more. */
export function openHours(id: string, hours: Hours): OpenTime {
  const { timeZone, remarksOn, isBusinessDay, shapeOf } = hours;
  const table = new WeekTable(hours);
  /** Looks in the table and lets it grow until it answers. Whatever was asked before, what lies beyond the horizon is not found. */
  const search = (from: number, look: () => number | undefined): number => {
    const horizon = horizonFrom(from);
    for (;;) {
      const found = look();
      if (found !== undefined && found <= horizon) return found;
      if (found !== undefined || table.end > horizon) throw neverOpens(id);
      table.grow();
    }
  };
  return {
    id,
    timeZone,
    remarksOn,
    isBusinessDay,
    shapeOf,
    isOpen: (at) => {
      table.cover(at, at);
      return table.spanAt(at) !== undefined;
    },
    opensAt: (at) => {
      table.cover(at, at);
      if (table.spanAt(at) !== undefined) return at;
      const before = table.totalBefore(at);
      return search(at, () => (table.total > before ? table.spanAfter(at).from : undefined));
    },
    closesAt: (at) => {
      table.cover(at, at);
      const span = table.spanAt(at);
      if (span === undefined) return null;
      let end = span.to;
      // What ends with its week may go on in the next one.
      for (let weeks = 0; end % week === 0; weeks += 1) {
        if (weeks > weeksOpen) return null;
        table.cover(end, end);
        const next = table.spanAt(end);
        if (next === undefined) return end;
        end = next.to;
      }
      return end;
    },
    measure: (from, to) => {
      if (to <= from) return 0;
      table.cover(from, to);
      return table.totalBefore(to) - table.totalBefore(from);
    },
    add: (from, amount) => {
      if (amount <= 0) return from;
      table.cover(from, from);
      return search(from, () => table.instantAfter(from, amount));
    },
    spans: (from, to) => {
      if (to <= from) return [];
      table.cover(from, to);
      return table.spans(from, to);
    },
  };
}

function neverOpens(id: string): NeverComesError {
  return new NeverComesError(`\`${id}\` does not open again within 90 years`);
}

/** The hours of a calendar. */
export function openCalendar(id: string, calendar: Calendar, holidays: HolidaySource): OpenTime {
  return openHours(id, weeklyHours(calendar, holidays));
}

/** Open whenever any of the parts is. It has a zone of its own where all parts share one. */
export function unionOf(id: string, parts: readonly OpenTime[]): OpenTime {
  const [timeZone, ...others] = new Set(parts.map((part) => part.timeZone));
  return openHours(id, {
    timeZone: others.length === 0 ? timeZone : undefined,
    spans: (from, to) => joinSpans(parts.flatMap((part) => part.spans(from, to))),
    shapeOf: (from, to) => {
      const shapes = parts.map((part) => part.shapeOf(from, to));
      return shapes.includes(undefined) ? undefined : shapes.join('|');
    },
    remarksOn: (date) =>
      parts.flatMap((part) => part.remarksOn(date).map(({ kind, label }) => ({ kind, label: `${label} (${part.id})` }))),
    isBusinessDay: (date) => parts.some((part) => part.isBusinessDay(date)),
  });
}
