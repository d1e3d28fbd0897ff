import type { Context } from 'hono';
import { instantIssue, instantOf, type Problem } from '../../../engine/index.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';

/** The instant of a query parameter in milliseconds, `otherwise` where it is not given, or the problem with it. */
export function instantQuery(context: Context, name: string, otherwise: number): number | Problem {
  const given = context.req.query(name);
  if (given === undefined) return otherwise;
  // A plus in a query is read as a space; nobody means a space in an instant.
  const text = given.replace(/ (\d\d:?\d\d)$/, '+$1');
  const issue = instantIssue(name, text);
  return issue ? invalidRequest([validationIssue(`/${name}`, issue.message, { hint: issue.hint })]) : instantOf(text);
}
