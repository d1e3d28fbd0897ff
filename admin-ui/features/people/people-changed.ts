import { signal } from '@preact/signals';

/** Counts up whenever people or invitations were changed here, so that every list of them is read anew. */
export const peopleChanged = signal(0);

/** Has every list of people and invitations read anew. */
export function notePeopleChanged(): void {
  peopleChanged.value += 1;
}
