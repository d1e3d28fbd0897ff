import { shown, type Unit } from './figures.ts';
import type { Pace } from './rounds.ts';

/** How a run was asked for. */
export type RunOptions = { readonly quick: boolean; readonly pace: Pace };

/** Rows of text under headings. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
};

/** A figure that the project has set itself, and what was measured. `limit` says, from what was measured, what stands in the way. */
export type Goal = {
  readonly what: string;
  readonly measured: number;
  readonly unit: Unit;
  readonly aim: { readonly atMost: number } | { readonly atLeast: number };
  readonly limit: string;
};

/** One part of a run: what was measured, in tables, and the goals among it. */
export type Section = {
  readonly title: string;
  readonly about: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
};

/** By how many times a goal is missed; one or less is reached. */
export function missedBy({ measured, aim }: Goal): number {
  return 'atMost' in aim ? measured / aim.atMost : aim.atLeast / measured;
}

/** What a goal aims at, as `≤ 10 µs`. */
export function aimText({ aim, unit }: Goal): string {
  return 'atMost' in aim ? `≤ ${shown(aim.atMost, unit)}` : `≥ ${shown(aim.atLeast, unit)}`;
}
