import { computed } from '@preact/signals';
import { decisionZone, type Policy } from '../../../../engine/index.ts';
import { answerTo } from '../../../shared/case/case-draft.ts';
import { vendorPolicies } from '../../../shared/policies/policy-library.ts';
import { draft } from '../case/case-history.ts';
import { answer } from './answers.ts';
import type { PolicyName } from './messages.ts';

let last: Policy | undefined;

/**
 * The policy whose questions the form asks: the one in force for the case; where none is, the one that was so before, or any of
 * the vendor's.
 */
export const policyInForce = computed<Policy | undefined>(() => {
  const loaded = vendorPolicies.value;
  if (loaded?.status !== 'success' || loaded.data.vendor !== answerTo(draft.value, 'vendor')) return undefined;
  const { policies } = loaded.data;
  if (answer.value === undefined) return last?.vendor === loaded.data.vendor ? last : undefined;
  last =
    policies.find((policy) => isNamed(policy, answer.value?.policy)) ?? policies.find((policy) => policy === last) ?? policies[0];
  return last;
});

/** The zone of the desk that handles the case, or the policy's. */
export const deskZone = computed<string>(() => {
  const outcome = answer.value?.outcome;
  const routing = outcome && 'routing' in outcome ? outcome.routing : { desk: null };
  return decisionZone({ routing }, policyInForce.value?.document ?? {});
});

function isNamed({ id, language, version }: Policy, name: PolicyName | undefined): boolean {
  return name !== undefined && id === name.id && language === name.language && version === name.version;
}
