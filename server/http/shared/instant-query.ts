import { instantIssue, instantOf } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';

/**
 * The instant of a query parameter in milliseconds, `otherwise` where it is not given.
 * @throws ProblemError where it is no instant
 */
export function instantQuery(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const text = withPlus(given);
  const issue = instantIssue(name, text);
  if (issue) throw new ProblemError(invalidRequest([validationIssue(`/${name}`, issue.message, { hint: issue.hint })]));
  return instantOf(text);
}

/** An instant with the plus of its offset, which is read as a blank in a query; nobody means a blank in an instant. */
export function withPlus(text: string): string {
  return text.replace(/ (\d\d:?\d\d)$/, '+$1');
}
