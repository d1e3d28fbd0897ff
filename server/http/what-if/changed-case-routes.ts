import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { PolicyWithDigest } from '../../../contract/policies.ts';
import {
  type ChangedCases,
  changedCaseSchema,
  changedCasesSchema,
  type WholeChangedCase,
  wholeChangedCaseSchema,
} from '../../../contract/simulations.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem } from '../../errors/problems.ts';
import { messageOf } from '../../messages/message-of.ts';
import { changedCasesCsv } from '../../render/changed-cases-csv.ts';
import type { SimulationRuns } from '../../what-if/simulation-runs.ts';
import { described } from '../shared/described.ts';
import { jsonAnswer, notJson } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { encodeLines, ndjson } from '../shared/ndjson.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { csv, listType, sendStream } from '../shared/send-stream.ts';
import { runOf } from './simulation-found.ts';

const tags = ['Simulations'];
const inPath = (name: string, description: string, type: 'string' | 'integer' = 'string') => ({
  in: 'path' as const,
  name,
  required: true,
  description,
  schema: { type },
});
const id = inPath('id', 'The simulation.');
const unknown = problemAnswer('There is no such simulation, or it is too long ago.');

/** What simulations found case by case, and the two versions as they were tried. */
export function changedCaseRoutes({ simulations: runs }: { readonly simulations: SimulationRuns }) {
  return new Hono()
    .get(
      '/v1/simulations/:id/changes',
      describeRoute({
        tags,
        summary: 'The changed cases',
        description: 'In order, a part at a time; with `Accept: text/csv` or `application/x-ndjson` all of them.',
        parameters: [id, ...listParameters({})],
        responses: {
          200: {
            description: 'The changed cases, 100,000 at most.',
            content: {
              'application/json': { schema: described(changedCasesSchema) },
              [ndjson]: { schema: described(changedCaseSchema) },
              'text/csv': { schema: { type: 'string' } },
            },
          },
          404: unknown,
        },
      }),
      listQuery([]),
      async (context) => {
        const { changed } = runOf(runs, context.req.param('id'));
        await changed.written();
        const type = listType(context);
        if (type === 'csv') return notJson(sendStream(context, changedCasesCsv(changed.all()), csv));
        if (type === 'ndjson') return notJson(sendStream(context, encodeLines(changed.all()), ndjson));
        const { items, next } = await changed.page(pageOf(context.req.valid('query')));
        return context.json({ items, next } satisfies ChangedCases);
      },
    )
    .get(
      '/v1/simulations/:id/changes/:place',
      describeRoute({
        tags,
        summary: 'A changed case as it was read',
        description:
          'With what was put to both versions, whatever the cases were written as; `POST /v1/decisions` takes it as it is. Facts that are masked in recorded decisions are not stated.',
        parameters: [
          id,
          inPath('place', 'Its line, or its position in a JSON list, as the list of changed cases says.', 'integer'),
        ],
        responses: {
          200: jsonAnswer('The case.', wholeChangedCaseSchema),
          404: problemAnswer('There is no such simulation, or no changed case at that place.'),
        },
      }),
      async (context) => {
        const { changed } = runOf(runs, context.req.param('id'));
        await changed.written();
        const place = context.req.param('place');
        const found = await changed.at(Number(place));
        if (found === undefined) throw noChangedCase(place);
        return context.json(found satisfies WholeChangedCase);
      },
    )
    .get(
      '/v1/simulations/:id/versions/:side',
      describeRoute({
        tags,
        summary: 'A version as it was tried',
        description: 'Complete with what it takes over from its base; of a draft the text that was tried, whatever became of it.',
        parameters: [
          id,
          { ...inPath('side', 'The one before or the one after.'), schema: { type: 'string', enum: ['from', 'to'] } },
        ],
        responses: { 200: jsonAnswer('The policy, as `GET /v1/policies/…` gives it.', { type: 'object' }), 404: unknown },
      }),
      (context) => {
        const { options } = runOf(runs, context.req.param('id'));
        const side = context.req.param('side');
        if (side !== 'from' && side !== 'to') throw noSuchSide(side);
        const { policy } = options[side];
        const answer: PolicyWithDigest = { ...(policy.asWritten ?? policy.document), digest: policy.digest };
        return context.json(answer);
      },
    );
}

function noChangedCase(place: string): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:no-changed-case',
      title: messageOf('simulation.no-changed-case.title'),
      status: 404,
      detail: messageOf('simulation.no-changed-case', { place }),
    }),
  );
}

function noSuchSide(side: string): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'about:blank',
      title: messageOf('request.not-found.title'),
      status: 404,
      detail: messageOf('simulation.no-side', { side }),
    }),
  );
}
