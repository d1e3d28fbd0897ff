import { validator } from 'hono/validator';
import { instantIssue, nearestName, type ValidationIssue } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import { withPlus } from '../shared/instant-query.ts';

/** What a simulation is asked for: the two versions, the moment for cases that name none, the draft it belongs to. */
type SimulationQuery = Readonly<Partial<Record<(typeof known)[number], string>>>;

const known = ['from', 'to', 'asOf', 'draft'] as const;

/** Checks the query of a new simulation. Refuses with every issue. */
export const simulationQuery = validator('query', (given): SimulationQuery => {
  const issues = Object.entries(given).flatMap(([name, value]): ValidationIssue[] => {
    const pointer = `/${name}`;
    if (!known.some((one) => one === name)) {
      const nearest = nearestName(name, known);
      return [validationIssue(pointer, messageOf('simulation.unknown-option', { name }), { allowed: known, nearest })];
    }
    if (typeof value !== 'string') return [validationIssue(pointer, messageOf('request.twice', { name }))];
    const issue = name === 'asOf' ? instantIssue(name, withPlus(value)) : undefined;
    return issue ? [validationIssue(pointer, issue.message, { hint: issue.hint })] : [];
  });
  if (issues.length > 0) throw new ProblemError(invalidRequest(issues));
  const { asOf } = given as SimulationQuery;
  return { ...(given as SimulationQuery), ...(asOf !== undefined && { asOf: withPlus(asOf) }) };
});
