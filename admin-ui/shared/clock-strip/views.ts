import type { Span } from '../../../engine/index.ts';
import type { ClockPicture, Lane } from './clock-picture.ts';

const minute = 60_000;

/** No view is shorter: events are told apart to the minute. */
const shortest = 15 * minute;

/** So much longer than what happens first, the whole picture no longer shows it. */
const tooLong = 6;

/** The whole course of one clock. */
export function laneView({ startedAt, dueAt, endedAt }: Lane, { from, to }: Span): Span {
  const end = Math.max(dueAt, endedAt ?? dueAt);
  const margin = (end - startedAt) * 0.08;
  return { from: Math.max(from, startedAt - margin), to: Math.min(to, end + margin * 2) };
}

/** What has happened until the moment from which the case is looked at, and the next due time. */
export function nearView({ lanes, asOf, from, to }: ClockPicture, events: readonly number[]): Span {
  const starts = lanes.map(({ startedAt }) => startedAt);
  const dues = lanes.map(({ dueAt }) => dueAt);
  const next = dues.filter((at) => at > asOf).sort((a, b) => a - b)[0] ?? Math.max(...dues.filter((at) => at <= asOf));
  const first = Math.min(...starts, ...events, asOf);
  const last = Math.max(...events, asOf, next);
  const margin = Math.max((last - first) * 0.1, shortest / 4);
  return { from: Math.max(from, first - margin), to: Math.min(to, last + margin) };
}

/** Whether the clocks are of such different lengths that all of them together leave no room for what happens first. */
export function isSqueezed(picture: ClockPicture, events: readonly number[]): boolean {
  const near = nearView(picture, events);
  return picture.lanes.length > 1 && picture.to - picture.from > tooLong * (near.to - near.from);
}

/** A view that is so many times as long, around an instant that keeps its place; never longer than the whole. */
export function zoomed(view: Span, factor: number, around: number, whole: Span): Span {
  const length = Math.min(whole.to - whole.from, Math.max(shortest, (view.to - view.from) * factor));
  const share = Math.min(1, Math.max(0, (around - view.from) / (view.to - view.from)));
  return within(around - share * length, length, whole);
}

/** A view that begins by so large a part of its length later, or earlier. */
export function panned({ from, to }: Span, part: number, whole: Span): Span {
  return within(from + part * (to - from), to - from, whole);
}

function within(from: number, length: number, whole: Span): Span {
  const start = Math.max(whole.from, Math.min(whole.to - length, from));
  return { from: start, to: start + length };
}
