import { type TargetKind, targetKinds } from '../vocabulary/metrics.ts';
import type { RuledCase } from './rule-case.ts';

const none: readonly TargetKind[] = [];
const answer: readonly TargetKind[] = ['response'];

/**
 * Which of the targets that the policy sets are owed: none where the case is not taken in or no service level applies. A case that is
 * closed by its disposition is owed an answer and nothing else.
 */
export function owedTargets({ intake, exclusion, disposition }: RuledCase): readonly TargetKind[] {
  if (intake.part.outcome !== 'accepted' || exclusion !== undefined) return none;
  return disposition?.outcome.status === 'closed' ? answer : targetKinds;
}
