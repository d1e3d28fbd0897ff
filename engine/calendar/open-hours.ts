import type { OpenTime } from './open-time.ts';
import { clipSpans, joinSpans, type Span } from './span.ts';
import type { SpanSource } from './weekly-hours.ts';

/** How many years on from a question the search for open time goes before the hours count as never open. */
const farthestYears = 60;

/** Open hours as a sorted table of spans with running totals, so that adding and measuring are searches. It grows by whole years as it is asked. */
class SpanTable {
  #spans: readonly Span[] = [];
  /** Open time before each span. */
  #totals: readonly number[] = [];
  #firstYear = Number.POSITIVE_INFINITY;
  #lastYear = Number.NEGATIVE_INFINITY;
  readonly #source: SpanSource;

  constructor(source: SpanSource) {
    this.#source = source;
  }

  /** Makes sure that the years of both instants, and all between, are in the table. */
  cover(from: number, to: number): void {
    const first = Math.min(yearOf(from), this.#firstYear);
    const last = Math.max(yearOf(to), this.#lastYear);
    if (first === this.#firstYear && last === this.#lastYear) return;
    const empty = this.#firstYear > this.#lastYear;
    const earlier = empty ? [] : this.#source(startOfYear(first), startOfYear(this.#firstYear));
    const later = empty
      ? this.#source(startOfYear(first), startOfYear(last + 1))
      : this.#source(startOfYear(this.#lastYear + 1), startOfYear(last + 1));
    this.#spans = joinSpans([...earlier, ...this.#spans, ...later]);
    let total = 0;
    this.#totals = this.#spans.map(({ from: begin, to: end }) => {
      const before = total;
      total += end - begin;
      return before;
    });
    this.#firstYear = first;
    this.#lastYear = last;
  }

  /** The index of the first span that ends after an instant. */
  indexAfter(at: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).to > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Open time in the table before an instant. */
  totalBefore(at: number): number {
    const index = this.indexAfter(at);
    const span = this.#spans[index];
    if (span === undefined) return this.total;
    return (this.#totals[index] as number) + Math.max(0, at - span.from);
  }

  /** The earliest instant before which the table has a total; the total must be in it and more than nothing. */
  instantOf(total: number): number {
    let low = 0;
    let high = this.#totals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#totals[middle] as number) >= total) high = middle;
      else low = middle + 1;
    }
    const span = this.#spans[low - 1] as Span;
    return span.from + (total - (this.#totals[low - 1] as number));
  }

  get total(): number {
    const last = this.#spans.length - 1;
    const span = this.#spans[last];
    return span === undefined ? 0 : (this.#totals[last] as number) + span.to - span.from;
  }

  get spans(): readonly Span[] {
    return this.#spans;
  }

  get end(): number {
    return startOfYear(this.#lastYear + 1);
  }
}

/** Hours given by a source of spans. Throws a RangeError where an amount never passes because nothing opens any more. */
export function openHours(id: string, source: SpanSource): OpenTime {
  const table = new SpanTable(source);
  /** Looks for the answer in the table and lets it grow until there is one. */
  const search = <T>(from: number, look: () => T | undefined): T => {
    table.cover(from, from);
    for (let years = 1; years <= farthestYears; years *= 2) {
      const found = look();
      if (found !== undefined) return found;
      table.cover(from, startOfYear(yearOf(table.end) + years));
    }
    throw new RangeError(`\`${id}\` does not open within ${farthestYears} years`);
  };
  const spanAfter = (at: number): Span => search(at, () => table.spans[table.indexAfter(at)]);
  return {
    id,
    isOpen: (at) => {
      table.cover(at, at);
      const span = table.spans[table.indexAfter(at)];
      return span !== undefined && span.from <= at;
    },
    opensAt: (at) => Math.max(at, spanAfter(at).from),
    closesAt: (at) => {
      // The year after may carry on the span that is open at the year's end.
      table.cover(at, at + 366 * 86_400_000);
      const span = table.spans[table.indexAfter(at)];
      return span !== undefined && span.from <= at && span.to < table.end ? span.to : null;
    },
    measure: (from, to) => {
      if (to <= from) return 0;
      table.cover(from, to);
      return table.totalBefore(to) - table.totalBefore(from);
    },
    add: (from, amount) => {
      if (amount <= 0) return from;
      return search(from, () => {
        const total = table.totalBefore(from) + amount;
        return total <= table.total ? table.instantOf(total) : undefined;
      });
    },
    spans: (from, to) => {
      table.cover(from, to);
      return clipSpans(table.spans, from, to);
    },
  };
}

/** Open whenever any of the parts is. */
export function unionOf(id: string, parts: readonly OpenTime[]): OpenTime {
  return openHours(id, (from, to) => joinSpans(parts.flatMap((part) => part.spans(from, to))));
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}

function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1);
}
