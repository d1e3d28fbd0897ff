import { text } from '../../../platform/messages/text.ts';
import type { NameFault } from './name-fault.ts';

/** What is wrong with a name, and what would be right. */
export function describeNameFault(fault: NameFault, name: string): string {
  if (fault === 'taken') return text('editing.name.fault.taken', { name });
  return text(`editing.name.fault.${fault}`);
}
