/** A stretch of time between two instants in milliseconds, its end not included. */
export type Span = { readonly from: number; readonly to: number };

/** The spans in order, with those that touch or overlap joined. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) joined.push({ from, to });
  }
  return joined;
}

/** The parts of the spans that lie outside the others. Both are in order and joined. */
export function subtractSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let first = 0;
  for (const span of spans) {
    let { from } = span;
    while (first < others.length && (others[first] as Span).to <= from) first += 1;
    for (let index = first; index < others.length && from < span.to; index += 1) {
      const other = others[index] as Span;
      if (other.from >= span.to) break;
      if (other.from > from) rest.push({ from, to: other.from });
      from = Math.max(from, other.to);
    }
    if (from < span.to) rest.push({ from, to: span.to });
  }
  return rest;
}

/** The parts of the spans that lie within the others too. Both are in order and joined. */
export function intersectSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  const shared: Span[] = [];
  let first = 0;
  for (const { from, to } of spans) {
    while (first < others.length && (others[first] as Span).to <= from) first += 1;
    for (let index = first; index < others.length && (others[index] as Span).from < to; index += 1) {
      const other = others[index] as Span;
      shared.push({ from: Math.max(from, other.from), to: Math.min(to, other.to) });
    }
  }
  return shared;
}

/** The parts of the spans that lie between two instants. */
export function clipSpans(spans: readonly Span[], from: number, to: number): Span[] {
  return spans.flatMap((span) => {
    const clipped = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
    return clipped.from < clipped.to ? [clipped] : [];
  });
}
