import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { unusableFiles } from '../policy-shelf.ts';
import type { Answering } from './answering.ts';

const jsonAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' as const } } },
});

/** Whether the server lives, and whether it can decide. */
export function healthRoutes(answering: Answering) {
  return new Hono()
    .get(
      '/healthz',
      describeRoute({ tags: ['Operation'], summary: 'Is the server alive?', responses: { 200: jsonAnswer('It is.') } }),
      (context) => context.json({ status: 'alive' }),
    )
    .get(
      '/readyz',
      describeRoute({
        tags: ['Operation'],
        summary: 'Can the server decide?',
        description: 'Lists the files that are not in use and every fault in them; the others decide all the same.',
        responses: { 200: jsonAnswer('It can, with at least one policy.'), 503: jsonAnswer('No policy can be used.') },
      }),
      (context) => {
        const { shelf } = answering;
        const ready = shelf.set.policies.length > 0;
        const status = !ready
          ? 'no policy can be used'
          : shelf.diagnostics.length > 0
            ? 'ready, but some policies are not in use'
            : 'ready';
        return context.json(
          { status, policies: shelf.set.policies.length, unusable: unusableFiles(shelf), faults: shelf.diagnostics },
          ready ? 200 : 503,
        );
      },
    );
}
