import type { Span } from './span.ts';
import type { Hours } from './weekly-hours.ts';

export const week = 7 * 86_400_000;

/** So many open spans are kept in the weeks of one table; beyond them all are let go, and made again when they are asked for. */
const mostSpansCached = 4000;

/** A question so many weeks away from all before begins the table anew, so that nothing in between has to be gone through. */
const farthestWeeks = 104;

/** So many weeks at a time the table grows backwards, because all that follows has to be moved. */
const weeksBack = 8;

/** The open spans of a week, in milliseconds from its beginning, and the open time before each. */
type OpenWeek = { readonly spans: readonly Span[]; readonly before: readonly number[]; readonly total: number };

const closedWeek: OpenWeek = { spans: [], before: [], total: 0 };

/**
 * Open hours week by week with running totals, so that adding and measuring are searches. Weeks count from 1970 in UTC. All weeks of one
 * shape are one; what is kept is a total for each week between the questions, and some spans, however far these lie apart.
 */
export class WeekTable {
  /** The first week that the table covers. */
  #first = 0;
  /** Open time before each week, counted from the first, and after the last one. */
  #totals: number[] = [0];
  /** The weeks as far as their spans are kept. */
  #weeks: (OpenWeek | undefined)[] = [];
  #shapes = new Map<string, OpenWeek>();
  #kept = 0;
  readonly #hours: Pick<Hours, 'spans' | 'shapeOf'>;

  constructor(hours: Pick<Hours, 'spans' | 'shapeOf'>) {
    this.#hours = hours;
  }

  /** Makes sure that the weeks of two instants and those between them are in the table. */
  cover(from: number, to: number): void {
    const first = Math.floor(from / week);
    const last = Math.floor(to / week);
    const end = this.#first + this.#weeks.length;
    if (first >= this.#first && last < end) return;
    if (this.#weeks.length === 0 || first - end > farthestWeeks || this.#first - last > farthestWeeks) this.#begin(first);
    else if (first < this.#first) this.#growBack(Math.min(first, this.#first - weeksBack));
    while (this.#first + this.#weeks.length <= last) this.grow();
  }

  /** Adds a week at the end. */
  grow(): void {
    const made = this.#open(this.#first + this.#weeks.length);
    this.#totals.push(this.total + made.total);
    this.#weeks.push(made);
  }

  /** The instant at which the table ends. */
  get end(): number {
    return (this.#first + this.#weeks.length) * week;
  }

  /** The open time in the table. */
  get total(): number {
    return this.#totals[this.#weeks.length] as number;
  }

  /** Open time in the table before an instant that it covers. */
  totalBefore(at: number): number {
    const index = Math.floor(at / week) - this.#first;
    const { spans, before, total } = this.#week(index);
    const since = at - (this.#first + index) * week;
    const next = indexAfter(spans, since);
    const span = spans[next];
    const within = span === undefined ? total : (before[next] as number) + Math.max(0, since - span.from);
    return (this.#totals[index] as number) + within;
  }

  /** The earliest instant by which an amount of open time has passed since another that the table covers; undefined where it has to grow. */
  instantAfter(from: number, amount: number): number | undefined {
    const own = Math.floor(from / week) - this.#first;
    const { spans, before, total } = this.#week(own);
    const since = from - (this.#first + own) * week;
    const next = indexAfter(spans, since);
    const span = spans[next];
    const within = amount + (span === undefined ? total : (before[next] as number) + Math.max(0, since - span.from));
    // Most amounts pass within the week.
    if (within <= total) return this.#instantIn(own, within);
    const wanted = (this.#totals[own] as number) + within;
    if (wanted > this.total) return undefined;
    const index = this.#weekWith(wanted, own, false);
    return this.#instantIn(index, wanted - (this.#totals[index] as number));
  }

  #instantIn(index: number, wanted: number): number {
    const { spans, before } = this.#week(index);
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[middle] as number) >= wanted) high = middle;
      else low = middle + 1;
    }
    const span = spans[low - 1] as Span;
    return (this.#first + index) * week + span.from + (wanted - (before[low - 1] as number));
  }

  /** The first open span that ends after an instant; there must be one in the table. One that goes on in the next week is cut there. */
  spanAfter(at: number): Span {
    const own = Math.floor(at / week) - this.#first;
    const next = indexAfter(this.#week(own).spans, at - (this.#first + own) * week);
    const isOwn = next < this.#week(own).spans.length;
    const index = isOwn ? own : this.#weekWith(this.#totals[own + 1] as number, own, true);
    const start = (this.#first + index) * week;
    const { from, to } = this.#week(index).spans[isOwn ? next : 0] as Span;
    return { from: start + from, to: start + to };
  }

  /** The open span around an instant that the table covers, cut where its week ends. */
  spanAt(at: number): Span | undefined {
    const index = Math.floor(at / week) - this.#first;
    const start = (this.#first + index) * week;
    const { spans } = this.#week(index);
    const span = spans[indexAfter(spans, at - start)];
    return span === undefined || span.from > at - start ? undefined : { from: start + span.from, to: start + span.to };
  }

  /** The open spans between two instants that the table covers, joined. */
  spans(from: number, to: number): Span[] {
    const found: { from: number; to: number }[] = [];
    for (let index = Math.floor(from / week) - this.#first; (this.#first + index) * week < to; index += 1) {
      const start = (this.#first + index) * week;
      const { spans } = this.#week(index);
      for (let next = indexAfter(spans, from - start); next < spans.length; next += 1) {
        const span = spans[next] as Span;
        const clipped = { from: Math.max(from, start + span.from), to: Math.min(to, start + span.to) };
        const last = found.at(-1);
        if (clipped.from >= clipped.to) break;
        if (last?.to === clipped.from) last.to = clipped.to;
        else found.push(clipped);
      }
    }
    return found;
  }

  /** The first week from another on after which the table has a total, or more than it. */
  #weekWith(total: number, from: number, isMore: boolean): number {
    const totals = this.#totals;
    let low = from;
    let high = this.#weeks.length - 1;
    // Most answers lie near their question.
    for (let step = 1; low + step < high; step *= 2) {
      const reached = totals[low + step] as number;
      if (isMore ? reached > total : reached >= total) high = low + step - 1;
      else low += step;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      const reached = totals[middle + 1] as number;
      if (isMore ? reached > total : reached >= total) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #begin(first: number): void {
    this.#first = first;
    this.#totals = [0];
    this.#weeks = [];
  }

  #growBack(first: number): void {
    const [totals, weeks] = [this.#totals, this.#weeks];
    const end = this.#first;
    this.#begin(first);
    while (this.#first + this.#weeks.length < end) this.grow();
    const before = this.total;
    for (let index = 1; index < totals.length; index += 1) this.#totals.push(before + (totals[index] as number));
    for (const one of weeks) this.#weeks.push(one);
  }

  #week(index: number): OpenWeek {
    const known = this.#weeks[index];
    if (known !== undefined) return known;
    const made = this.#open(this.#first + index);
    this.#weeks[index] = made;
    return made;
  }

  #open(number: number): OpenWeek {
    const start = number * week;
    const shape = this.#hours.shapeOf(start, start + week);
    const known = shape === undefined ? undefined : this.#shapes.get(shape);
    if (known !== undefined) return known;
    const made = openWeek(this.#hours.spans(start, start + week), start);
    // What is empty takes no room.
    this.#kept += made.spans.length;
    if (this.#kept > mostSpansCached) {
      this.#weeks.fill(undefined);
      this.#shapes.clear();
      this.#kept = made.spans.length;
    }
    if (shape !== undefined) this.#shapes.set(shape, made);
    return made;
  }
}

function openWeek(spans: readonly Span[], start: number): OpenWeek {
  if (spans.length === 0) return closedWeek;
  let total = 0;
  const before = spans.map(({ from, to }) => {
    const sum = total;
    total += to - from;
    return sum;
  });
  return { spans: spans.map(({ from, to }) => ({ from: from - start, to: to - start })), before, total };
}

/** The index of the first span that ends after an instant. */
function indexAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
