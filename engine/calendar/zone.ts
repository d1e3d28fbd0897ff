import { Remembered } from '../remembered.ts';
import { isTimeZone } from '../vocabulary/time-zone.ts';
import { dateText } from './local-date.ts';

const second = 1000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A time zone. Instants are milliseconds since 1970 UTC; local times are the milliseconds at which a UTC clock would show
 * the same date and time.
 */
export type Zone = {
  readonly name: string;
  /** The offset from UTC in minutes. */
  readonly offsetAt: (instant: number) => number;
  readonly toLocal: (instant: number) => number;
  /** A local time that a clock change skips gives the instant of the change; one that it repeats gives the earlier instant. */
  readonly toInstant: (local: number) => number;
  /** The clock changes between two instants, with the offsets in minutes before and after each. */
  readonly changesBetween: (from: number, to: number) => readonly ClockChange[];
  /** Whether the clocks do not change between two instants, and at neither of them. */
  readonly isSteady: (from: number, to: number) => boolean;
  /** Whether there is the local day that begins at a midnight: a few islands have skipped one. */
  readonly hasDay: (midnight: number) => boolean;
};

/** An instant at which the clocks are put forward or back. */
type ClockChange = { readonly at: number; readonly before: number; readonly after: number };

type Change = { readonly at: number; readonly offset: number };

/** By the names under which they were asked for: case does not matter to the runtime, so one zone has thousands. */
const zones = new Remembered<string, Zone>(1000);
/** By the runtime's own names, of which there are some hundreds. */
const clocks = new Map<string, Omit<Zone, 'name'>>();

/** Clock changes of more years than these are looked for again. */
const mostYears = 400;

/** The zone of an IANA name; the same object for the same name. Throws on a name that the runtime does not know. */
export function zoneOf(name: string): Zone {
  return zones.get(name, namedZone);
}

function namedZone(name: string): Zone {
  if (!isTimeZone(name)) throw new Error(`unknown time zone: ${name}`);
  // What is kept of a zone is kept once, however its name is written.
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  const clock = clocks.get(timeZone) ?? clockOf(timeZone);
  clocks.set(timeZone, clock);
  return { name, ...clock };
}

function clockOf(name: string): Omit<Zone, 'name'> {
  const offset = offsetsIn(name);
  const years = new Remembered<number, readonly Change[]>(mostYears);
  const changesIn = (year: number): readonly Change[] => findChanges(offset, year);
  const changesOf = (instant: number): readonly Change[] => years.get(yearOf(instant), changesIn);
  let [from, to, last] = [0, 0, 0];
  /** Most questions are about the time between the same two clock changes as the one before. */
  const offsetAt = (instant: number): number => {
    if (from <= instant && instant < to) return last;
    const changes = changesOf(instant);
    let index = changes.length - 1;
    while (index > 0 && (changes[index] as Change).at > instant) index -= 1;
    from = (changes[index] as Change).at;
    to = changes[index + 1]?.at ?? Date.UTC(yearOf(instant) + 1, 0, 1);
    last = (changes[index] as Change).offset;
    return last;
  };
  const toInstant = (local: number): number => {
    const before = offsetAt(local - day);
    const after = offsetAt(local + day);
    const usual = local - before * minute;
    if (before === after && offsetAt(usual) === before) return usual;
    const instants = [local - before * minute, local - after * minute].filter(
      (instant) => instant + offsetAt(instant) * minute === local,
    );
    if (instants.length > 0) return Math.min(...instants);
    return firstChangeAfter(offset, local - Math.max(before, after) * minute, local - Math.min(before, after) * minute);
  };
  const changesBetween = (from: number, to: number): ClockChange[] => {
    const years = Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, step) =>
      Date.UTC(yearOf(from) + step, 0, 1),
    );
    return years
      .flatMap((year) => changesOf(year).slice(1))
      .filter(({ at }) => from <= at && at < to)
      .map(({ at, offset }) => ({ at, before: offsetAt(at - 1), after: offset }));
  };
  const isSteady = (from: number, to: number): boolean => {
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      const changes = changesOf(Date.UTC(year, 0, 1));
      for (let index = 1; index < changes.length; index += 1) {
        const { at } = changes[index] as Change;
        if (from <= at && at <= to) return false;
      }
    }
    return true;
  };
  const hasDay = (midnight: number): boolean => toInstant(midnight) < toInstant(midnight + day);
  const toLocal = (instant: number): number => instant + offsetAt(instant) * minute;
  return { offsetAt, toInstant, changesBetween, isSteady, hasDay, toLocal };
}

/** Gives the offset from UTC in minutes at an instant. */
type Offsets = (instant: number) => number;

/** The offsets of a zone as the runtime tells them: by what its clocks show. Ten times as quick as luxon, which takes a text apart piece by piece. */
function offsetsIn(name: string): Offsets {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const second = Math.floor(instant / 1000) * 1000;
    const [month = 1, date = 1, year = 1970, hours = 0, minutes = 0, seconds = 0] = (
      clock.format(second).match(/\d+/g) ?? []
    ).map(Number);
    return (Date.UTC(year, month - 1, date, hours % 24, minutes, seconds) - second) / minute;
  };
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

/** No zone has put its clocks forward or back twice within so many days: the shortest of all summers was a week. */
const stride = 5 * day;

/** The offset at a year's start and every change of it in the year, found a few days at a time and then to the second. */
function findChanges(offset: Offsets, year: number): Change[] {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const changes: Change[] = [{ at: start, offset: offset(start) }];
  let before = offset(start);
  for (let from = start; from < end; from += stride) {
    const to = Math.min(from + stride, end);
    const after = offset(to);
    if (after !== before) changes.push({ at: firstChangeAfter(offset, from, to), offset: after });
    before = after;
  }
  return changes;
}

/** The instant at which the offset changes between two instants that have different ones: a whole second. */
function firstChangeAfter(offset: Offsets, from: number, to: number): number {
  const before = offset(from);
  let low = Math.floor(from / second);
  let high = Math.ceil(to / second);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * second) === before) low = middle;
    else high = middle;
  }
  return high * second;
}

/** An instant as ISO 8601 in the zone's offset, to the second; milliseconds are written where there are some. */
export function formatInstant(instant: number, zone: Zone): string {
  const offset = zone.offsetAt(instant);
  const local = instant + offset * minute;
  const days = Math.floor(local / day);
  const seconds = Math.floor((local - days * day) / 1000);
  const millis = local - days * day - seconds * 1000;
  const time = `${two[Math.floor(seconds / 3600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}`;
  return `${dateText(local)}T${time}${millis === 0 ? '' : `.${String(Math.floor(millis)).padStart(3, '0')}`}${offsetText(offset)}`;
}

const two = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function offsetText(offset: number): string {
  const total = Math.abs(Math.trunc(offset));
  return `${offset < 0 ? '-' : '+'}${two[Math.floor(total / 60)]}:${two[total % 60]}`;
}
