import { dayOf } from '../instant.ts';
import { mostWeeksShut } from '../policy/calendar-limits.ts';
import type { HolidaySource } from '../policy/holiday-source.ts';
import type { PlacedCalendar } from '../policy/placed-calendar.ts';
import { horizonFrom, NeverComesError, type OpenTime } from './open-time.ts';
import { intersectSpans, joinSpans, type Span, subtractSpans } from './span.ts';
import { WeekTable, week } from './week-table.ts';
import { type Hours, weeklyHours } from './weekly-hours.ts';
import { zoneOf } from './zone.ts';

const day = 86_400_000;

/** Hours that do not close within so many weeks never do. */
const weeksOpen = 74;

/** Hours that can be asked. Throws `NeverComesError` where an amount does not pass before the horizon because nothing opens any more. */
export function openHours(id: string, hours: Hours): OpenTime {
  const { timeZone, remarksOn, isBusinessDay, closingOn, shapeOf, mostWeeksShut = Number.POSITIVE_INFINITY } = hours;
  const table = new WeekTable(hours);
  /** Looks in the table and lets it grow until it answers. Whatever was asked before, what lies beyond the horizon is not found. */
  const search = (from: number, look: () => number | undefined): number => {
    const horizon = horizonFrom(from);
    for (let weeksShut = 0; ; ) {
      const found = look();
      if (found !== undefined && found <= horizon) return found;
      if (found !== undefined || table.end > horizon || weeksShut > mostWeeksShut) throw neverOpens(id);
      const before = table.total;
      table.grow();
      weeksShut = table.total > before ? 0 : weeksShut + 1;
    }
  };
  return {
    id,
    timeZone,
    remarksOn,
    isBusinessDay,
    closingOn,
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
export function openCalendar(id: string, calendar: PlacedCalendar, holidays: HolidaySource): OpenTime {
  return openHours(id, weeklyHours(calendar, holidays));
}

/** Open whenever any of the parts is. It has a zone of its own where all parts share one. */
export function unionOf(id: string, parts: readonly OpenTime[]): OpenTime {
  return openHours(id, {
    timeZone: sharedZone(parts),
    spans: (from, to) => joinSpans(parts.flatMap((part) => part.spans(from, to))),
    shapeOf: jointShape(parts),
    remarksOn: jointRemarks(parts),
    isBusinessDay: (date) => parts.some((part) => part.isBusinessDay(date)),
    closingOn: (date) => lastClosing(parts.filter((part) => part.isBusinessDay(date)).map((part) => part.closingOn(date))),
  });
}

/**
 * Open while all of the parts are. It has a zone of its own where all parts share one; its business days are those on which something
 * of it is open between the midnights of the first part's zone.
 */
export function overlapOf(id: string, parts: readonly OpenTime[]): OpenTime {
  const [first, ...others] = parts;
  const spans = (from: number, to: number): Span[] =>
    others.reduce<readonly Span[]>(
      (shared, part) => intersectSpans(shared, part.spans(from, to)),
      first?.spans(from, to) ?? [],
    ) as Span[];
  return openHours(id, {
    timeZone: sharedZone(parts),
    spans,
    shapeOf: jointShape(parts),
    remarksOn: jointRemarks(parts),
    ...betweenMidnights(spans, parts.find(({ timeZone }) => timeZone !== undefined)?.timeZone),
    mostWeeksShut,
  });
}

/** Open whenever other hours are not; in their zone. Its business days are those on which it opens between midnights. */
export function outsideOf(id: string, hours: OpenTime): OpenTime {
  const spans = (from: number, to: number): Span[] => subtractSpans(from < to ? [{ from, to }] : [], hours.spans(from, to));
  return openHours(id, {
    timeZone: hours.timeZone,
    spans,
    shapeOf: (from, to) => {
      const shape = hours.shapeOf(from, to);
      return shape === undefined ? undefined : `not ${shape}`;
    },
    remarksOn: jointRemarks([hours]),
    ...betweenMidnights(spans, hours.timeZone),
    mostWeeksShut,
  });
}

function sharedZone(parts: readonly OpenTime[]): string | undefined {
  const [timeZone, ...others] = new Set(parts.map((part) => part.timeZone));
  return others.length === 0 ? timeZone : undefined;
}

function jointShape(parts: readonly OpenTime[]): Hours['shapeOf'] {
  return (from, to) => {
    const shapes = parts.map((part) => part.shapeOf(from, to));
    return shapes.includes(undefined) ? undefined : shapes.join('|');
  };
}

function jointRemarks(parts: readonly OpenTime[]): Hours['remarksOn'] {
  return (date) =>
    parts.flatMap((part) => part.remarksOn(date).map(({ kind, label }) => ({ kind, label: `${label} (${part.id})` })));
}

/** The last of the closings of a day; undefined where one of the hours does not close before the day ends. */
function lastClosing(closings: readonly (number | undefined)[]): number | undefined {
  const known = closings.filter((closing) => closing !== undefined);
  return known.length === 0 || known.length < closings.length ? undefined : Math.max(...known);
}

/** The days of hours that go by what is open between midnights. */
function betweenMidnights(spans: Hours['spans'], timeZone = 'UTC'): Pick<Hours, 'isBusinessDay' | 'closingOn'> {
  const zone = zoneOf(timeZone);
  const spansOn = (date: string): readonly Span[] => {
    const midnight = dayOf(date);
    return spans(zone.toInstant(midnight), zone.toInstant(midnight + day));
  };
  return { isBusinessDay: (date) => spansOn(date).length > 0, closingOn: (date) => spansOn(date).at(-1)?.to };
}
