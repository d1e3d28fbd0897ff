import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemAnswer } from '../../../contract/problems.ts';
import { type Problem, problemIn } from '../../../engine/index.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { languageHeaders, readerLanguage } from './accept-language.ts';

/** Answers with a problem as RFC 9457 describes it, in the language that the reader likes best. */
export function sendProblem(context: Context, problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const language = readerLanguage(context);
  const answer: ProblemAnswer = problemIn(problem, messageCatalogOf(language));
  return context.body(JSON.stringify(answer), problem.status as ContentfulStatusCode, {
    ...headers,
    ...languageHeaders(language),
    'content-type': 'application/problem+json',
  });
}
