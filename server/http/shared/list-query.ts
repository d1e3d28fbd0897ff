import { validator } from 'hono/validator';
import type { OpenAPIV3 } from 'openapi-types';
import { instantIssue, instantOf, nearestName, type ValidationIssue } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Page } from '../../storage/port/page.ts';
import { withPlus } from './instant-query.ts';

/** What a list is asked for: texts by name, `from` and `until` as instants, and which part of it. */
type ListQuery<Name extends string> = Readonly<Partial<Record<Name | 'from' | 'until' | 'limit' | 'cursor', string>>>;

const defaultLimit = 50;
const largestLimit = 500;

/** Checks the query of a list that can be narrowed by the names given. Refuses with every issue; a misspelt name never widens a search. */
export function listQuery<const Name extends string>(names: readonly Name[], { timed = false } = {}) {
  const known: readonly string[] = [...names, ...(timed ? ['from', 'until'] : []), 'limit', 'cursor'];
  return validator('query', (given): ListQuery<Name> => {
    const issues = Object.entries(given).flatMap(([name, value]) => queryIssues(known, name, value));
    if (issues.length > 0) throw new ProblemError(invalidRequest(issues));
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as ListQuery<Name>;
  });
}

/** Which part of a list a query asks for. */
export function pageOf({ limit, cursor }: { readonly limit?: string | undefined; readonly cursor?: string | undefined }): Page {
  return { limit: limit === undefined ? defaultLimit : Number(limit), ...(cursor !== undefined && { cursor }) };
}

/** The instants of a query, in milliseconds. */
export function stretchOf({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }) {
  return {
    ...(from !== undefined && { from: instantOf(withPlus(from)) }),
    ...(until !== undefined && { until: instantOf(withPlus(until)) }),
  };
}

/** How the parameters of a list are described. */
export function listParameters(names: Readonly<Record<string, string>>, { timed = false } = {}) {
  const text = (name: string, description: string, schema: OpenAPIV3.SchemaObject = { type: 'string' }) => ({
    in: 'query' as const,
    name,
    description,
    schema,
  });
  return [
    ...Object.entries(names).map(([name, description]) => text(name, description)),
    ...(timed
      ? [
          text('from', 'Not before this instant.', { type: 'string', format: 'date-time' }),
          text('until', 'Before this instant.', { type: 'string', format: 'date-time' }),
        ]
      : []),
    text('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: largestLimit, default: defaultLimit }),
    text('cursor', 'The `next` of the part before.'),
  ];
}

function queryIssues(known: readonly string[], name: string, value: string | string[]): ValidationIssue[] {
  const pointer = `/${name}`;
  if (!known.includes(name)) {
    const nearest = nearestName(name, known);
    return [validationIssue(pointer, messageOf('request.unknown-filter', { name }), { allowed: known, nearest })];
  }
  if (typeof value !== 'string') return [validationIssue(pointer, messageOf('request.twice', { name }))];
  if ((name === 'from' || name === 'until') && value !== '') {
    const issue = instantIssue(name, withPlus(value));
    return issue ? [validationIssue(pointer, issue.message, { hint: issue.hint })] : [];
  }
  if (name === 'limit' && !(/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= largestLimit))
    return [validationIssue(pointer, messageOf('request.limit-out-of-range', { most: largestLimit, given: value }))];
  return [];
}
