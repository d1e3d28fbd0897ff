import { isPolicyName, readPolicyFile } from '../storage/folder/policy-folder.ts';
import { type NamedPolicy, policyOfText, type ReferenceSnapshot, resolvePolicy } from './policy-reference.ts';
import type { ReferenceProblem } from './reference-problem.ts';

/** The policy that an argument of the command line names: a reference, or the path of a YAML file, which builds on the bases on the snapshot. */
export async function policyOfArgument(
  snapshot: ReferenceSnapshot,
  argument: string,
  now: number,
): Promise<NamedPolicy | ReferenceProblem> {
  if (!isPolicyName(argument)) return resolvePolicy(snapshot, argument, now);
  const read = await readPolicyFile(argument, argument);
  if ('text' in read) return policyOfText(snapshot, { file: argument, name: argument, text: read.text });
  return {
    type: 'urn:dueline:problem:unreadable',
    title: 'The file cannot be read',
    status: 400,
    detail: `\`${argument}\`: ${read.message}`,
  };
}
