import { loadPolicies, type Policy, type TimeData } from '../../../engine/index.ts';
import type { PolicyVersion } from './compare-messages.ts';

/** The policy that a draft's file makes with those that it builds on; undefined where it has faults. */
export function draftPolicy(
  { file, bases }: Extract<PolicyVersion, { file: unknown }>,
  { holidays }: TimeData,
): Policy | undefined {
  const { policies } = loadPolicies([...bases, file], holidays);
  return policies.find((one) => one.file === file)?.policy;
}
