import { instantOf } from '../../../engine/index.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';

/** From when to when a version is in force, in milliseconds; infinite where nothing begins or ends it. */
export type Life = {
  readonly version: number;
  readonly state: ListedVersion['state'];
  readonly from: number;
  readonly to: number;
};

const day = 86_400_000;

/** The versions that are, were or will be in force, the first to begin first. */
export function livesOf(versions: readonly ListedVersion[]): Life[] {
  return versions
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ version, state, from, until }) => ({
      version,
      state,
      from: from === null ? Number.NEGATIVE_INFINITY : instantOf(from),
      to: until === null ? Number.POSITIVE_INFINITY : instantOf(until),
    }))
    .sort((a, b) => a.from - b.from);
}

/** The stretch of time in which something begins or ends, and the present, with room at both sides. */
export function windowOf(lives: readonly Life[], now: number): { readonly from: number; readonly to: number } {
  const known = [now, ...lives.flatMap(({ from, to }) => [from, to])].filter(Number.isFinite);
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const margin = Math.max((to - from) * 0.12, 10 * day);
  return { from: from - margin, to: to + margin };
}
