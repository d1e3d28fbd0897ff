import { type Decision, isProblem, type Problem } from '../../../../engine/index.ts';
import type { Answer, PolicyName } from './messages.ts';

/** By which version a case was decided, and under which it was opened where that is another one. `opened` is the one in force when it was. */
export function decidedBy(outcome: Decision | Problem, opened: PolicyName | undefined): Pick<Answer, 'policy' | 'openedUnder'> {
  if (isProblem(outcome)) return { policy: opened };
  const { id, language, version } = outcome.policy;
  const hasMoved = opened !== undefined && opened.id === id && opened.language === language && opened.version !== version;
  return { policy: { id, language, version }, ...(hasMoved && { openedUnder: opened.version }) };
}
