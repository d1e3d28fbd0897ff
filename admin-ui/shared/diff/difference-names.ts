import { signal } from '@preact/signals';
import type { Difference } from '../../../engine/index.ts';

/** What the changes on the screen are about, by their place: so that what is said about one of them can be told by its name. */
export const differenceNames = signal<ReadonlyMap<string, string>>(new Map());

/** Keeps what changes are about. */
export function nameDifferences(differences: readonly Difference[]): void {
  differenceNames.value = new Map(differences.map(({ path, what }) => [path, what]));
}
