import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { declaredAt } from './declared-name.ts';
import { type NameFault, nameFault, renameBar } from './name-fault.ts';

/** What is wrong with a name, and what would be right. */
export function describeNameFault(fault: NameFault, name: string): string {
  if (fault === 'taken') return text('editing.name.fault.taken', { name });
  return text(`editing.name.fault.${fault}`);
}

/** Why what stands at a path cannot be given a name, in words; undefined where it can, or has that name. */
export function describeNameProblem(policy: LayeredPolicy | undefined, path: Path, name: string): string | undefined {
  if (policy === undefined || declaredAt(policy.document, path)?.name === name) return undefined;
  const bar = renameBar(policy, path);
  if (bar !== undefined) return text(`editing.name.${bar}`);
  const fault = nameFault(policy, path.slice(0, -1), name);
  return fault && describeNameFault(fault, name);
}
