import type { RuledCase } from './rule-case.ts';

const none: readonly string[] = [];
const answer: readonly string[] = ['response'];

/**
 * Which of the targets that the policy sets are owed, by their metrics: none where the case is not taken in or no service level applies.
 * A case that is closed by its disposition is owed an answer and nothing else.
 */
export function owedTargets({ intake, exclusion, disposition }: RuledCase, set: readonly string[]): readonly string[] {
  if (intake.part.outcome !== 'accepted' || exclusion !== undefined) return none;
  return disposition?.outcome.status === 'closed' ? answer : set;
}
