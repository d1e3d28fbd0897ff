import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describeRoute } from 'hono-openapi';
import { spokenLanguages } from '../../../contract/language.ts';
import { type Simulations, simulationSchema, simulationsSchema } from '../../../contract/simulations.ts';
import { instantOf, type MessageCatalog } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { personOf } from '../../identity/requested-by.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import type { Services } from '../../services.ts';
import { mustMayCancel } from '../../what-if/cancelling.ts';
import { recordedCases } from '../../what-if/recorded-cases.ts';
import { recordedQuestion } from '../../what-if/recorded-question.ts';
import { simulatedDraft } from '../../what-if/simulated-draft.ts';
import { simulatedVersions } from '../../what-if/simulated-versions.ts';
import type { SimulationRun } from '../../what-if/simulation-run.ts';
import { spoolBody } from '../../what-if/spooled-body.ts';
import { readerLanguage } from '../shared/accept-language.ts';
import { bodyTypes, caseFormatOf, statedEncoding, takes } from '../shared/body-type.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { ndjson } from '../shared/ndjson.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { actorOf, requestedByOf } from '../shared/request-actor.ts';
import { serializeListedRecord, serializeListedRun, serializeRecord, serializeRun } from './serialize-run.ts';
import { noSimulation, runOf } from './simulation-found.ts';
import { simulationQuery } from './simulation-query.ts';

const tags = ['Simulations'];
const parameter = (place: 'path' | 'query', name: string, description: string) => ({
  in: place,
  name,
  required: place === 'path',
  description,
  schema: { type: 'string' as const },
});
const idParameter = [parameter('path', 'id', 'The simulation.')];
const unknown = problemAnswer('There is no such simulation, or it is too long ago.');
const cases = { type: 'string' as const };

/** What a change does to many cases: beginning a simulation, following it, looking through what it found. */
export function simulationRoutes(services: Services) {
  const runs = services.simulations;
  return new Hono()
    .post(
      '/v1/simulations',
      describeRoute({
        tags,
        summary: 'Say what a change does to many cases',
        description:
          'Decides each case under two versions, whatever is in force, and counts what differs. The body holds the cases: NDJSON, a JSON list or CSV with a column a fact; or `{"recorded": {}}` for the requests of recorded decisions, narrowed by `policy`, `case`, `rule`, `severity`, `outcome`, `from` and `until`.',
        parameters: [
          parameter('query', 'from', 'The version before, as `planview/customer-care/fr@1`; the one in force where left out.'),
          parameter('query', 'to', 'The version after, as `planview/customer-care/fr@draft`; the one in force where left out.'),
          parameter('query', 'asOf', 'The moment for cases that name none; where left out, when each last changed.'),
          parameter('query', 'draft', 'The id of the draft to whose review it belongs.'),
        ],
        requestBody: {
          required: true,
          content: { [ndjson]: { schema: cases }, 'application/json': { schema: {} }, 'text/csv': { schema: cases } },
        },
        responses: {
          202: jsonAnswer('It has begun; `Location` is where it is.', simulationSchema),
          400: problemAnswer('There is nothing to read.'),
          404: problemAnswer('There is no such version.'),
          413: problemAnswer('The body is too large.'),
          422: problemAnswer('The heading of CSV or the query has faults; lists every one.'),
          429: problemAnswer('Too many simulations run.'),
        },
      }),
      takes(bodyTypes.ndjson, bodyTypes.json, bodyTypes.csv, bodyTypes.untold),
      simulationQuery,
      async (context) => {
        const run = await begin(services, context, context.req.valid('query'));
        return context.json(serializeRun(run, catalogOf(context)), 202, { location: `/v1/simulations/${run.id}` });
      },
    )
    .get(
      '/v1/simulations',
      describeRoute({
        tags,
        summary: 'List the simulations',
        parameters: listParameters({ draft: 'The id of the draft to whose review they belong.' }),
        responses: {
          200: jsonAnswer('Those that run, then those that have ended, newest first.', simulationsSchema),
        },
      }),
      listQuery(['draft']),
      async (context) => {
        const query = context.req.valid('query');
        const { draft } = query;
        const { items, next } = await services.ledger.simulations.list(draft === undefined ? {} : { draft }, pageOf(query));
        const unsaved = query.cursor === undefined ? runs.unsaved() : [];
        const shown = unsaved.filter(
          ({ id, options }) => (draft === undefined || options.draft?.id === draft) && !items.some((item) => item.id === id),
        );
        const part: Simulations = { items: [...shown.map(serializeListedRun), ...items.map(serializeListedRecord)], next };
        return context.json(part);
      },
    )
    .get(
      '/v1/simulations/:id',
      describeRoute({
        tags,
        summary: 'A simulation',
        parameters: idParameter,
        responses: { 200: jsonAnswer('How far it is, and what it has found so far.', simulationSchema), 404: unknown },
      }),
      async (context) => {
        const id = context.req.param('id');
        const run = runs.get(id);
        if (run !== undefined) return context.json(serializeRun(run, catalogOf(context)));
        const record = await services.ledger.simulations.get(id);
        if (record === undefined) throw noSimulation(id);
        return context.json(serializeRecord(record, catalogOf(context)));
      },
    )
    .get(
      '/v1/simulations/:id/events',
      describeRoute({
        tags,
        summary: 'Follow a simulation',
        description:
          'Server-sent events: `progress` with what `GET /v1/simulations/{id}` answers, a few times a second; at the end `finished`, `cancelled` or `failed`.',
        parameters: [...idParameter, languageParameter],
        responses: { 200: { description: 'The events.', content: { 'text/event-stream': { schema: cases } } }, 404: unknown },
      }),
      (context) => {
        const run = runOf(runs, context.req.param('id'));
        return streamSSE(context, async (stream) => {
          let wake: () => void = () => undefined;
          const leave = run.subscribe(() => wake());
          stream.onAbort(() => wake());
          while (run.state === 'running' && !stream.aborted) {
            const woken = new Promise<void>((resolve) => {
              wake = resolve;
            });
            await stream.writeSSE({ event: 'progress', data: JSON.stringify(serializeRun(run, catalogOf(context))) });
            await woken;
          }
          leave();
          if (!stream.aborted)
            await stream.writeSSE({ event: run.state, data: JSON.stringify(serializeRun(run, catalogOf(context))) });
        });
      },
    )
    .delete(
      '/v1/simulations/:id',
      describeRoute({
        tags,
        summary: 'Cancel a simulation',
        description: 'One’s own; those of others only as an admin.',
        parameters: idParameter,
        responses: {
          200: jsonAnswer('It runs no longer; what it had found stays.', simulationSchema),
          403: problemAnswer('It is somebody else’s.'),
          404: unknown,
        },
      }),
      async (context) => {
        const run = runOf(runs, context.req.param('id'));
        mustMayCancel(actorOf(context), personOf(requestedByOf(context)), run);
        if (run.state === 'running') await run.cancel();
        return context.json(serializeRun(run, catalogOf(context)));
      },
    );
}

/** How whoever asked is told why cases were not decided. */
function catalogOf(context: Context): MessageCatalog {
  const request = spokenLanguages.find((one) => one === context.req.query('language'));
  return messageCatalogOf(request ?? readerLanguage(context));
}

/** Pages cannot say in a header in which language they follow events. */
const languageParameter = {
  in: 'query' as const,
  name: 'language',
  description: 'In which language it is told why cases were not decided; by `Accept-Language` where left out.',
  schema: { type: 'string' as const, enum: [...spokenLanguages] },
};

async function begin(
  { snapshot, ledger, now, simulations: runs }: Services,
  context: Context,
  { from, to, asOf, draft }: { from?: string; to?: string; asOf?: string; draft?: string },
): Promise<SimulationRun> {
  const place = runs.reserve();
  let close = async (): Promise<void> => {};
  try {
    const versions = await simulatedVersions(snapshot, { from, to, mayBeFiles: false }, now());
    if ('status' in versions) throw new ProblemError(versions);
    const { policy } = versions.from;
    const belongsTo = await simulatedDraft(ledger.drafts, { draft, to });
    const body = await spoolBody(context.req.raw.body as AsyncIterable<Uint8Array> | null, {
      stated: Number(context.req.header('content-length') ?? 0),
    });
    close = () => body.close();
    const request = await recordedQuestion(body, `${policy.id}/${policy.language}`);
    const input = {
      pieces: body.pieces(),
      format: caseFormatOf(context),
      encoding: statedEncoding(context),
      bytes: body.size,
    };
    const options = {
      ...versions,
      asOf: asOf === undefined ? undefined : instantOf(asOf),
      who: actorOf(context).name,
      person: personOf(requestedByOf(context)),
      draft: belongsTo,
    };
    return await runs.start(
      { ...options, cases: request === undefined ? input : recordedCases(ledger.decisions, request) },
      close,
      place,
    );
  } catch (error) {
    await close();
    throw error;
  } finally {
    place.giveBack();
  }
}
