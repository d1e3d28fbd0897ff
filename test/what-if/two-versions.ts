import { type CompiledPolicy, compilePolicy, type LoadedPolicy, type Policy } from '../../engine/index.ts';
import { isReferenceProblem, policyOfText } from '../../server/policies/policy-reference.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { firstVersion, shipped } from '../shipped-policies.ts';

/** A shipped policy before and after its text was changed. */
export type TwoVersions = { readonly before: Policy; readonly after: Policy; readonly text: string };

/** A shipped policy at version 1, by the name of its edition. */
export const shippedVersion: (edition: string) => LoadedPolicy = firstVersion;

/** The shipped policies that decide, at version 1. */
export const decidingPolicies: readonly Policy[] = shipped.loaded
  .map(({ policy }) => policy)
  .filter(({ language, version }) => language !== 'base' && version === 1);

/** A shipped policy at version 1 and the same with its text changed; what is replaced must be in it. */
export function changed(edition: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): TwoVersions {
  const { policy, file } = shippedVersion(edition);
  const text = changes.reduce((written, [from, to]) => {
    if (written.replace(from, to) === written) throw new Error(`\`${from}\` is not in ${edition}`);
    return written.replace(from, to);
  }, file.text);
  const named = policyOfText(shipped, { file: 'changed.yaml', name: 'changed', text });
  if (isReferenceProblem(named)) throw new Error(named.detail);
  return { before: policy, after: named.loaded.policy, text };
}

/** Makes a policy ready for deciding. */
export function compiled(policy: Policy): CompiledPolicy {
  return compilePolicy(policy, timeData);
}
