import { useLayoutEffect, useState } from 'preact/hooks';
import { type ColumnPlace, handleWidth } from './column-places.ts';

/** How high a row and the head are, in pixels. */
export const rowHeight = 44;
export const headHeight = 44;

/** Rows that are drawn beyond what is in view. */
const spare = 6;

type Scroller = { readonly current: HTMLElement | null };

/** Which rows of a long table are drawn, so that 500 of them cost no more than those in view. Brings the row that is worked on into view. */
export function useWindow(scroller: Scroller, rows: number) {
  const [top, setTop] = useState(0);
  const [{ height, width }, setSize] = useState({ height: 600, width: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => setSize({ height: element.clientHeight, width: element.clientWidth });
    // Before it is painted: columns are placed by how much of them is in view.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor((top - headHeight) / rowHeight) - spare);
  const to = Math.min(rows, Math.ceil((top + height) / rowHeight) + spare);
  const inView = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return {
    /** The rows to draw: those in view, and the one that is worked on. */
    shownWith: (active: number) => (active < rows && (active < from || active >= to) ? [...inView, active] : inView),
    /** How much of the table is in view across, in pixels; 0 before it is known. */
    width,
    onScroll: () => setTop(scroller.current?.scrollTop ?? 0),
  };
}

/** Scrolls so that a row is in view, past the head. */
export function bringRowIntoView(element: HTMLElement | null, row: number): void {
  if (element === null) return;
  const y = headHeight + row * rowHeight;
  if (y - headHeight < element.scrollTop) element.scrollTop = y - headHeight;
  else if (y + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = y + rowHeight - element.clientHeight;
}

/** Scrolls so that a column is in view, past what stays there. */
export function bringColumnIntoView(element: HTMLElement | null, places: readonly ColumnPlace[], column: number): void {
  const place = places[column];
  if (element === null || place === undefined || place.pin !== undefined || place.column.kind === 'id') return;
  const left = handleWidth + places.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const stays = places.filter(({ pin }) => pin !== undefined);
  const pinned = stays.reduce((sum, { width }) => sum + width, 0);
  const isAfter = stays[0] !== undefined && column > places.indexOf(stays[0]);
  const name = places[0]?.column.kind === 'id' ? places[0].width : 0;
  const before = handleWidth + name + (isAfter ? pinned : 0);
  const after = isAfter ? 0 : pinned;
  if (left - before < element.scrollLeft) element.scrollLeft = left - before;
  else if (left + place.width + after > element.scrollLeft + element.clientWidth)
    element.scrollLeft = left + place.width + after - element.clientWidth;
}
