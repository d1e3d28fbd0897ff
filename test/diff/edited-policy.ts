import type { Policy } from '../../engine/index.ts';
import { isReferenceProblem, policyOfText } from '../../server/policies/policy-reference.ts';
import { firstVersion, shipped } from '../shipped-policies.ts';

/** A replacement in a policy's text: the first place where `from` stands becomes `to`. */
export type Edit = { readonly from: string; readonly to: string };

/** A shipped policy at version 1, by its edition. */
export function shippedPolicy(edition: string): { readonly policy: Policy; readonly text: string } {
  const { policy, file } = firstVersion(edition);
  return { policy, text: file.text };
}

/** A shipped policy with some edits; throws where an edit finds no place or makes the policy faulty. */
export function editedPolicy(edition: string, edits: readonly Edit[]): Policy {
  let { text } = shippedPolicy(edition);
  for (const { from, to } of edits) {
    if (!text.includes(from)) throw new Error(`\`${from}\` does not stand in ${edition}`);
    text = text.replace(from, () => to);
  }
  return policyOf(text);
}

/** A policy's text, loaded over the shipped bases. */
export function policyOf(text: string): Policy {
  const outcome = policyOfText(shipped, { file: 'edited.yaml', name: 'edited', text });
  if (isReferenceProblem(outcome)) throw new Error(JSON.stringify(outcome.faults ?? outcome.detail));
  return outcome.loaded.policy;
}
