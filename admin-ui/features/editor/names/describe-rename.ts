import { text } from '../../../platform/messages/text.ts';

/** How many places would change with a name. */
export function describeRenameReach(count: number): string {
  return count === 0 ? text('editing.name.alone') : text('editing.name.places', { count });
}

/** How many places have changed with a name. */
export function describeRenamed(count: number): string {
  return count === 0 ? text('editing.name.renamed-alone') : text('editing.name.renamed-others', { count });
}
