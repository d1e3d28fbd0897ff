import type { Context } from 'hono';
import { ProblemError } from '../../errors/problem-error.ts';
import { unreadableReference } from '../../policies/reference-problem.ts';
import { type Edition, editionOf } from '../../storage/port/edition.ts';

/** The path of an edition, as routes name it. */
export const editionRoute = '/v1/policies/:vendor/:policy/:language';

const part = (name: string, description: string) => ({
  in: 'path' as const,
  name,
  required: true,
  description,
  schema: { type: 'string' as const },
});

/** How its parts are described. */
export const editionParameters = [
  part('vendor', 'as `planview`'),
  part('policy', 'as `customer-care`'),
  part('language', 'a language tag, or `base`'),
];

/** The edition that a request's path names. */
export function editionOfPath(context: Context): Edition {
  const { vendor, policy, language } = context.req.param() as Record<string, string>;
  const name = `${vendor}/${policy}/${language}`;
  const edition = editionOf(name);
  if (edition === undefined) throw new ProblemError(unreadableReference(name));
  return edition;
}
