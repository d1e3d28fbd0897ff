import type { Span } from './span.ts';

/** Hours during which a clock can run. Instants and amounts are in milliseconds. */
export type OpenTime = {
  readonly id: string;
  readonly isOpen: (at: number) => boolean;
  /** The next instant from `at` on at which it is open. */
  readonly opensAt: (at: number) => number;
  /** The end of the open span around `at`, or null where it never closes or is not open. */
  readonly closesAt: (at: number) => number | null;
  /** How much open time lies between two instants. */
  readonly measure: (from: number, to: number) => number;
  /** The instant at which an amount of open time has passed; one that runs out at closing runs out then, not at the next opening. */
  readonly add: (from: number, amount: number) => number;
  /** The open spans between two instants. */
  readonly spans: (from: number, to: number) => readonly Span[];
};

/** The hours that never close. */
export const aroundTheClock: OpenTime = {
  id: 'around-the-clock',
  isOpen: () => true,
  opensAt: (at) => at,
  closesAt: () => null,
  measure: (from, to) => Math.max(0, to - from),
  add: (from, amount) => from + amount,
  spans: (from, to) => (from < to ? [{ from, to }] : []),
};
