import { useEffect, useRef, useState } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import type { LineAxis, SheetHold } from './use-sheet-grid.ts';

type Line = { readonly axis: LineAxis; readonly from: number; readonly to: number };

export type LineDrag = ReturnType<typeof useLineDrag>;

/** So far a pointer goes before a row or a column is dragged and not just pressed. Pixels. */
const slack = 4;

/** Rows and columns of a grid that are dragged by their keys, with a mouse or a pen; a finger scrolls there. Esc leaves them where they were. */
export function useLineDrag(hold: SheetHold) {
  const [line, setLine] = useState<Line | undefined>(undefined);
  const latest = useRef(hold);
  latest.current = hold;
  const moved = useRef(false);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  const onPointerDown = (event: PointerEvent, axis: LineAxis, from: number) => {
    moved.current = false;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const start = { x: event.clientX, y: event.clientY };
    let to = from;
    const move = (next: PointerEvent) => {
      if (next.pointerId !== event.pointerId) return;
      moved.current ||= Math.hypot(next.clientX - start.x, next.clientY - start.y) > slack;
      if (!moved.current) return;
      to = lineUnder(latest.current.scroller.current, axis, next) ?? to;
      setLine({ axis, from, to });
    };
    const drop = (next: PointerEvent) => {
      if (next.pointerId !== event.pointerId) return;
      end.current();
      if (moved.current) latest.current.move(axis, from, to);
    };
    const leave = (next: KeyboardEvent) => {
      const press = keyPress(next);
      if (press.kind !== 'command' || press.key !== 'Escape') return;
      next.preventDefault();
      next.stopPropagation();
      end.current();
    };
    const cancel = () => end.current();
    end.current = () => {
      setLine(undefined);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', leave, { capture: true });
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', leave, { capture: true });
  };
  return {
    line,
    onPointerDown,
    /** Whether the press that has just ended dragged something. */
    wasMoved: (): boolean => moved.current,
    /** On which side of a row or a column the one that is dragged would come to stand; undefined for none. */
    gapAt: (axis: LineAxis, at: number): 'before' | 'after' | undefined => {
      if (line === undefined || line.axis !== axis || line.to !== at || line.to === line.from) return undefined;
      return line.to < line.from ? 'before' : 'after';
    },
  };
}

/** The row or column whose key is where a pointer is. */
function lineUnder(scroller: HTMLElement | null, axis: LineAxis, { clientX, clientY }: PointerEvent): number | undefined {
  const keys = [...(scroller?.querySelectorAll<HTMLElement>(axis === 'rows' ? 'tbody th' : 'thead [data-place]') ?? [])];
  const at = keys.findIndex((key) => {
    const { left, right, top, bottom } = key.getBoundingClientRect();
    return axis === 'rows' ? clientY >= top && clientY < bottom : clientX >= left && clientX < right;
  });
  // The last key is where another one is added.
  return at === -1 || keys[at]?.querySelector('.sheet-add') !== null ? undefined : at;
}
