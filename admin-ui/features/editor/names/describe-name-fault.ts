import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { answersIn, type NameFault } from './name-fault.ts';

/** What is wrong with a name for the part at a path, and what would be right. */
export function describeNameFault(fault: NameFault, part: Path, name: string): string {
  if (fault === 'taken') return text('editing.name.fault.taken', { name });
  if (fault === 'no-answer') return text('editing.name.fault.no-answer', { answers: (answersIn(part) ?? []).join(', ') });
  return text(`editing.name.fault.${fault}`);
}
