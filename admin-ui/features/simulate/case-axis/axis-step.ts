import type { Span } from '../../../../engine/index.ts';
import type { KeyPress } from '../../../platform/browser/key-press.ts';

const minute = 60_000;

const steps = [
  { within: 8, small: 1, large: 15 },
  { within: 48, small: 5, large: 60 },
  { within: 192, small: 15, large: 120 },
  { within: 960, small: 60, large: 1440 },
  { within: Number.POSITIVE_INFINITY, small: 240, large: 10_080 },
];

/** How far an arrow key goes along an axis, alone and with Shift, in milliseconds: little enough to aim, much enough to get on. */
export function axisStep({ from, to }: Span): { readonly small: number; readonly large: number } {
  const found = steps.find(({ within }) => to - from <= within * 60 * minute);
  return { small: (found?.small ?? 1) * minute, large: (found?.large ?? 15) * minute };
}

/** Where a key leads from an instant within a span; undefined for a key that leads nowhere. */
export function steppedBy(press: KeyPress, at: number, within: Span, step: Span): number | undefined {
  if (press.kind !== 'command') return undefined;
  const { small, large } = axisStep(step);
  const by = press.shift ? large : small;
  const next = {
    ArrowRight: at + by,
    ArrowUp: at + by,
    ArrowLeft: at - by,
    ArrowDown: at - by,
    PageUp: at + large,
    PageDown: at - large,
    Home: within.from,
    End: within.to,
  }[press.key];
  return next === undefined ? undefined : Math.min(within.to, Math.max(within.from, next));
}
