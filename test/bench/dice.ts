/** Random choices that come out the same in every run. */
export type Dice = {
  /** A number from 0 up to 1, without 1. */
  readonly roll: () => number;
  /** A whole number from 0 up to a limit, without the limit. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  /** So many different values, in no particular order; all of them where there are fewer. */
  readonly pickSome: <T>(values: readonly T[], count: number) => T[];
};

/** Dice from a seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(roll() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  return {
    roll,
    below,
    chance: (probability) => roll() < probability,
    pick,
    pickSome: (values, count) => {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}
