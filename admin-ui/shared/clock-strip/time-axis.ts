import { type Span, zoneOf } from '../../../engine/index.ts';

/** A line on the axis; `isDay` where a day begins. */
type Tick = { readonly at: number; readonly isDay: boolean };

/** From instants to places across a width. */
export type Scale = {
  readonly window: Span;
  readonly width: number;
  readonly x: (at: number) => number;
  readonly at: (x: number) => number;
};

const minute = 60_000;
const day = 1440 * minute;
const steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 43_200].map((minutes) => minutes * minute);

/** The scale that spreads a stretch of time over a width. */
export function scaleOf(window: Span, width: number): Scale {
  const perPixel = (window.to - window.from) / Math.max(1, width);
  return { window, width, x: (at) => (at - window.from) / perPixel, at: (x) => window.from + x * perPixel };
}

/** Round local times across the scale, far enough apart to be read. */
export function ticksOf({ window, width }: Scale, timeZone: string, apart: number): Tick[] {
  const most = Math.max(1, width / apart);
  const step = steps.find((one) => (window.to - window.from) / one <= most) ?? day * 60;
  const zone = zoneOf(timeZone);
  const first = Math.floor(zone.toLocal(window.from) / step) * step;
  const ticks: Tick[] = [];
  for (let local = first; local <= zone.toLocal(window.to) + step; local += step) {
    const at = zone.toInstant(local);
    const isNew = at > (ticks.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
    if (isNew && at >= window.from && at <= window.to) ticks.push({ at, isDay: local % day === 0 });
  }
  return ticks;
}

/** The beginnings of the days across the scale, the first of them cut off by its edge. */
export function daysOf({ window }: Scale, timeZone: string): number[] {
  const zone = zoneOf(timeZone);
  const days: number[] = [];
  const first = Math.floor(zone.toLocal(window.from) / day) * day;
  for (let local = first; zone.toInstant(local) < window.to; local += day)
    days.push(Math.max(window.from, zone.toInstant(local)));
  return days;
}
