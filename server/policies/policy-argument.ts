import { readPolicyFile } from '../storage/folder/policy-folder.ts';
import { type NamedPolicy, policyOfText, type ReferenceShelf, resolvePolicy } from './policy-reference.ts';
import type { ReferenceProblem } from './reference-problem.ts';

/** The policy that an argument of the command line names: a reference, or the path of a YAML file, which builds on the bases on the shelf. */
export async function policyOfArgument(
  shelf: ReferenceShelf,
  argument: string,
  now: number,
): Promise<NamedPolicy | ReferenceProblem> {
  if (!/\.ya?ml$/.test(argument)) return resolvePolicy(shelf, argument, now);
  const read = await readPolicyFile(argument, argument);
  if ('text' in read) return policyOfText(shelf, { file: argument, name: argument, text: read.text });
  return {
    type: 'urn:dueline:problem:unreadable',
    title: 'The file cannot be read',
    status: 400,
    detail: `\`${argument}\`: ${read.message}`,
  };
}
