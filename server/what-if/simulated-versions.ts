import { unreadableRequest } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
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
  if (from === undefined && to === undefined) return unreadableRequest(messageOf('simulation.two-versions'));
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
  return unreadableRequest(messageOf('simulation.base-decides-nothing', { name }));
}

function version({ name, loaded }: NamedPolicy): NamedVersion {
  return { name, policy: loaded.policy };
}
