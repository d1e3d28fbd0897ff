import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type Alive, aliveSchema, type Readiness, readinessSchema } from '../../../contract/health.ts';
import { diagnosticIn } from '../../../engine/index.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { type HealthContext, healthOf } from '../../observability/health.ts';
import { diagnosticsForOthers, notesForOthers, unusableFiles } from '../../policies/policy-snapshot.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { namedQuery } from '../shared/named-query.ts';
import { actorOf } from '../shared/request-actor.ts';

/** Whether the server lives, and whether it can decide. */
export function healthRoutes(services: HealthContext) {
  return new Hono()
    .get(
      '/healthz',
      describeRoute({
        tags: ['Operation'],
        summary: 'Is the server alive?',
        responses: { 200: jsonAnswer('It is.', aliveSchema) },
      }),
      (context) => context.json({ status: 'alive' } satisfies Alive),
    )
    .get(
      '/readyz',
      describeRoute({
        tags: ['Operation'],
        summary: 'Can the server decide?',
        description:
          'It can as long as a policy is in force, also while the store or the ledger cannot be reached; with `all` it is ready only where everything is well and no policy is out of force because of faults. Whoever may read is told those policies (`undecided`), the files that are not in use and every fault in them.',
        parameters: [
          {
            in: 'query',
            name: 'all',
            description: 'Ask for everything to be well, not only for decisions.',
            schema: { type: 'boolean' },
          },
        ],
        responses: {
          200: jsonAnswer('It can.', readinessSchema),
          503: jsonAnswer('It cannot, or with `all` something is not well.', readinessSchema),
        },
      }),
      namedQuery('all'),
      async (context) => {
        const { snapshot } = services;
        const { canDecide, undecided, store, ledger } = await healthOf(services);
        const diagnostics = diagnosticsForOthers(snapshot);
        const unwritten = notesForOthers(snapshot);
        const isWell = store === null && ledger === null && undecided.length === 0;
        const isStrict = !['false', undefined].includes(context.req.valid('query').all);
        const status = !canDecide
          ? 'no policy can be used'
          : !isWell
            ? 'decides, but not everything is well'
            : diagnostics.length > 0
              ? 'ready, but some policies are not in use'
              : unwritten.length > 0
                ? 'ready, but some texts are still to be written'
                : 'ready';
        const language = readerLanguage(context);
        const mayRead = actorOf(context).grants.length > 0;
        const answer: Readiness = {
          status,
          policies: snapshot.set.policies.length,
          store: store === null ? 'well' : mayRead ? store : 'not well',
          ledger: ledger === null ? 'well' : mayRead ? ledger : 'not well',
          ...(mayRead && {
            unusable: unusableFiles(diagnostics),
            unwritten: unusableFiles(unwritten).map(({ file, faults }) => ({ file, texts: faults })),
            undecided,
            faults: diagnostics.map((diagnostic) => diagnosticIn(diagnostic, messageCatalogOf(language))),
          }),
        };
        return context.json(answer, canDecide && (isWell || !isStrict) ? 200 : 503, languageHeaders(language));
      },
    );
}
