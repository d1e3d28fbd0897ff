import { phrase, unreadableRequest } from '../../engine/index.ts';
import { policyOfArgument } from '../policies/policy-argument.ts';
import { isReferenceProblem, type NamedPolicy, type ReferenceSnapshot, resolvePolicy } from '../policies/policy-reference.ts';
import type { ReferenceProblem } from '../policies/reference-problem.ts';
import type { NamedVersion } from './simulation-report.ts';

/** The two versions of a simulation as they were named; a file's path where `isFileAllowed`. One alone is compared with the one in force. */
type VersionsRequest = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mayBeFiles: boolean;
};

/** Finds the two versions, or says why one cannot be had. `now` is in milliseconds. */
export async function simulatedVersions(
  snapshot: ReferenceSnapshot,
  { from, to, mayBeFiles }: VersionsRequest,
  now: number,
): Promise<{ readonly from: NamedVersion; readonly to: NamedVersion } | ReferenceProblem> {
  if (from === undefined && to === undefined)
    return unreadableRequest(
      phrase`two versions are compared: say \`from\` and \`to\`, or one of them and the version in force is the other`,
    );
  const find = async (reference: string): Promise<NamedPolicy | ReferenceProblem> =>
    mayBeFiles ? policyOfArgument(snapshot, reference, now) : resolvePolicy(snapshot, reference, now);
  const named = await find(to ?? from ?? '');
  if (isReferenceProblem(named)) return named;
  const other = from !== undefined && to !== undefined ? await find(from) : inForceBeside(snapshot, named, now);
  if (isReferenceProblem(other)) return other;
  const [before, after] = to === undefined ? [named, other] : [other, named];
  return onlyLanguages(before) ?? onlyLanguages(after) ?? { from: version(before), to: version(after) };
}

function inForceBeside(snapshot: ReferenceSnapshot, { loaded }: NamedPolicy, now: number): NamedPolicy | ReferenceProblem {
  const { id, language } = loaded.policy;
  return resolvePolicy(snapshot, `${id}/${language}`, now);
}

function onlyLanguages({ name, loaded }: NamedPolicy): ReferenceProblem | undefined {
  if (loaded.policy.language !== 'base') return undefined;
  return unreadableRequest(phrase`\`${name}\` is a base: it decides nothing on its own; name a policy in a language`);
}

function version({ name, loaded }: NamedPolicy): NamedVersion {
  return { name, policy: loaded.policy };
}
