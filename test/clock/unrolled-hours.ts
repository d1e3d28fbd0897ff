import { NeverComesError, type OpenTime } from '../../engine/calendar/open-time.ts';
import { clipSpans, joinSpans, type Span } from '../../engine/calendar/span.ts';
import type { Hours, SpanSource } from '../../engine/calendar/weekly-hours.ts';

const day = 86_400_000;

/** The table grows by pieces of so much time. */
const piece = 64 * day;

/** How far on from a question the search for open time goes. */
const farthest = 512 * piece;

/** Open hours as a sorted table of spans with running totals, so that adding and measuring are searches. It grows by whole pieces as it is asked. */
class SpanTable {
  #spans: readonly Span[] = [];
  /** Open time before each span. */
  #totals: readonly number[] = [];
  /** The stretch of time that the table covers. */
  #from = 0;
  #to = 0;
  readonly #source: SpanSource;

  constructor(source: SpanSource) {
    this.#source = source;
  }

  /** Makes sure that the time between two instants is in the table. */
  cover(from: number, to: number): void {
    const isEmpty = this.#from === this.#to;
    const first = Math.floor(from / piece) * piece;
    const last = (Math.floor(to / piece) + 1) * piece;
    const start = isEmpty ? first : Math.min(first, this.#from);
    const end = isEmpty ? last : Math.max(last, this.#to);
    if (!isEmpty && start === this.#from && end === this.#to) return;
    const earlier = isEmpty ? [] : this.#source(start, this.#from);
    const later = this.#source(isEmpty ? start : this.#to, end);
    this.#spans = joinSpans([...earlier, ...this.#spans, ...later]);
    let total = 0;
    this.#totals = this.#spans.map(({ from: begin, to: end }) => {
      const before = total;
      total += end - begin;
      return before;
    });
    this.#from = start;
    this.#to = end;
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
    return this.#to;
  }
}

/** Hours that can be asked, every span of which is made: what the engine's table of weeks has to say too. */
export function unrolledHours(id: string, { spans: source, timeZone, remarksOn, isBusinessDay, closingOn }: Hours): OpenTime {
  const table = new SpanTable(source);
  /** Looks for the answer in the table and lets it grow until there is one. */
  const search = <T>(from: number, look: () => T | undefined): T => {
    for (let ahead = 0; ahead <= farthest; ahead = Math.max(piece, ahead * 2)) {
      table.cover(from, from + ahead);
      const found = look();
      if (found !== undefined) return found;
    }
    throw new NeverComesError(`\`${id}\` does not open again within 90 years`);
  };
  const spanAfter = (at: number): Span => search(at, () => table.spans[table.indexAfter(at)]);
  return {
    id,
    timeZone,
    remarksOn,
    isBusinessDay,
    closingOn,
    shapeOf: () => undefined,
    isOpen: (at) => {
      table.cover(at, at);
      const span = table.spans[table.indexAfter(at)];
      return span !== undefined && span.from <= at;
    },
    opensAt: (at) => Math.max(at, spanAfter(at).from),
    closesAt: (at) => {
      // What is open at the end of the table may go on; hours that do not close within a year never do.
      for (let ahead = piece; ; ahead *= 2) {
        table.cover(at, at + ahead);
        const span = table.spans[table.indexAfter(at)];
        if (span === undefined || span.from > at) return null;
        if (span.to < table.end) return span.to;
        if (ahead > 366 * day) return null;
      }
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
