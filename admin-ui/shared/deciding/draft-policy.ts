import { loadPolicies, type Policy, type TimeData } from '../../../engine/index.ts';
import type { Rulebook } from './under-messages.ts';

/** The policy that a draft's file makes with those that it builds on; undefined where it has faults. */
export function draftPolicy({ file, bases }: Extract<Rulebook, { file: unknown }>, { holidays }: TimeData): Policy | undefined {
  const { policies } = loadPolicies([...bases, file], holidays);
  return policies.find((one) => one.file === file)?.policy;
}
