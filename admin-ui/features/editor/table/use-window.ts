import { useLayoutEffect, useState } from 'preact/hooks';

/** How high a row and the head are, in pixels. */
export const rowHeight = 44;
export const headHeight = 44;

/** Rows that are drawn beyond what is in view. */
const spare = 6;

type Scroller = { readonly current: HTMLElement | null };

/** Which rows of a long table are drawn, so that 500 of them cost no more than those in view. Brings the row that is worked on into view. */
export function useWindow(scroller: Scroller, rows: number, active: number) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.floor((top - headHeight) / rowHeight) - spare);
  const to = Math.min(rows, Math.ceil((top + height) / rowHeight) + spare);
  const inView = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const isAway = active < rows && (active < from || active >= to);
  return {
    /** The rows to draw: those in view, and the one that is worked on. */
    shown: isAway ? [...inView, active] : inView,
    onScroll: () => setTop(scroller.current?.scrollTop ?? 0),
  };
}

/** Scrolls so that a cell is in view, past the head and the first column. */
export function bringIntoView(element: HTMLElement | null, row: number, left: number, width: number, fixed: number): void {
  if (element === null) return;
  const y = headHeight + row * rowHeight;
  if (y - headHeight < element.scrollTop) element.scrollTop = y - headHeight;
  else if (y + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = y + rowHeight - element.clientHeight;
  if (left - fixed < element.scrollLeft) element.scrollLeft = left - fixed;
  else if (left + width > element.scrollLeft + element.clientWidth) element.scrollLeft = left + width - element.clientWidth;
}
