import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import type { Grid } from './use-grid.ts';
import { headHeight, rowHeight } from './use-window.ts';

type Dragging = { readonly row: number; readonly pointer: number; readonly startY: number; y: number; isMoving: boolean };

export type DragHandlers = { readonly onPointerDown: (event: PointerEvent, row: number) => void };

/** So far a pointer goes before a row is dragged and not just pressed, and so near an edge it scrolls. Pixels. */
const [slack, edge] = [4, 36];

/** Rows that are dragged by their handle, with a mouse, a pen or a finger. `gap` is before which row they would come to stand. Esc leaves them where they were. */
export function useRowDrag(
  scroller: { readonly current: HTMLElement | null },
  latest: { readonly current: Grid },
  rows: number,
): { readonly gap: number | undefined; readonly handlers: DragHandlers } {
  const [gap, setGap] = useState<number | undefined>(undefined);
  const dragging = useRef<Dragging | undefined>(undefined);
  const count = useRef(rows);
  count.current = rows;
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  const handlers = useMemo(() => {
    const gapAt = (y: number): number => {
      const element = scroller.current;
      if (element === null) return 0;
      const inTable = y - element.getBoundingClientRect().top + element.scrollTop - headHeight;
      return Math.max(0, Math.min(count.current, Math.round(inTable / rowHeight)));
    };
    const scroll = () => {
      const [element, drag] = [scroller.current, dragging.current];
      if (element === null || drag === undefined) return;
      if (drag.isMoving) {
        const { top, bottom } = element.getBoundingClientRect();
        if (drag.y < top + headHeight + edge) element.scrollTop -= 8;
        else if (drag.y > bottom - edge) element.scrollTop += 8;
        setGap(gapAt(drag.y));
      }
      requestAnimationFrame(scroll);
    };
    const move = (event: PointerEvent) => {
      const drag = dragging.current;
      if (drag === undefined || event.pointerId !== drag.pointer) return;
      drag.y = event.clientY;
      drag.isMoving ||= Math.abs(drag.y - drag.startY) > slack;
      if (drag.isMoving) setGap(gapAt(drag.y));
    };
    const drop = (event: PointerEvent) => {
      const drag = dragging.current;
      if (drag === undefined || event.pointerId !== drag.pointer) return;
      end.current();
      if (drag.isMoving) latest.current.moveTo(drag.row, gapAt(event.clientY));
    };
    const leave = (event: KeyboardEvent) => {
      const press = keyPress(event);
      if (press.kind !== 'command' || press.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end.current();
    };
    const cancel = () => end.current();
    end.current = () => {
      dragging.current = undefined;
      setGap(undefined);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', leave, { capture: true });
    };
    return {
      onPointerDown: (event: PointerEvent, row: number) => {
        if (event.button !== 0) return;
        dragging.current = { row, pointer: event.pointerId, startY: event.clientY, y: event.clientY, isMoving: false };
        addEventListener('pointermove', move);
        addEventListener('pointerup', drop);
        addEventListener('pointercancel', cancel);
        addEventListener('keydown', leave, { capture: true });
        requestAnimationFrame(scroll);
      },
    };
  }, []);
  return { gap, handlers };
}
