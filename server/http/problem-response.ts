import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../engine/index.ts';

/** Answers with a problem as RFC 9457 describes it. */
export function sendProblem(context: Context, problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    ...headers,
    'content-type': 'application/problem+json',
  });
}
