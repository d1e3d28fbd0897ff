import { ReadableStream as NodeStream } from 'node:stream/web';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { decisionRequestSchema } from '../../../contract/decision-request.ts';
import { type DecisionAnswer, decisionSchema } from '../../../contract/decisions.ts';
import { type Decision, decide, isProblem } from '../../../engine/index.ts';
import { unreadableRequest } from '../../errors/problems.ts';
import { decideLines, type LineRules } from '../../input/decide-lines.ts';
import { readLines } from '../../input/json-lines.ts';
import type { ReportError } from '../../input/line-answers.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { bodyTypes, statedEncoding, takes } from '../shared/body-type.ts';
import type { DecisionContext } from '../shared/decision-context.ts';
import { described } from '../shared/described.ts';
import { limitBody, readJson, sendJson } from '../shared/json-body.ts';
import { encodeLines, ndjson } from '../shared/ndjson.ts';
import { sendProblem } from '../shared/problem-response.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { actorNameOf } from '../shared/request-actor.ts';

/** Told of every decision that is given, and how many seconds it took where it was asked for by itself. */
type CountDecision = (decision: Decision, seconds?: number) => void;

/** Decisions, one at a time and in bulk. */
export function decisionRoutes(answering: DecisionContext, counted: CountDecision = () => {}, reportError?: ReportError) {
  const request = described(decisionRequestSchema(answering.snapshot.set.catalogue(undefined)));
  const { now, recorder, nameOf } = answering;
  return new Hono()
    .post(
      '/v1/decisions',
      describeRoute({
        tags: ['Decisions'],
        summary: 'Decide a case',
        description:
          'Picks the policy by vendor, product, language and the moment when the case was opened, and decides the case by it. A body without `case` is taken for the case itself.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: request,
              examples: { swedish: { summary: 'A Swedish PPM Pro case', value: exampleRequest } },
            },
          },
        },
        responses: {
          200: { description: 'The decision.', content: { 'application/json': { schema: described(decisionSchema) } } },
          400: problemAnswer('The body is not JSON.'),
          404: problemAnswer('No policy applies; says what was looked for and what there is.'),
          413: problemAnswer('The body is too large.'),
          422: problemAnswer('The request has faults; lists every one with a JSON Pointer.'),
        },
      }),
      takes(bodyTypes.json, bodyTypes.untold),
      limitBody,
      async (context) => {
        const read = await readJson(context);
        if ('problem' in read) return sendProblem(context, read.problem);
        const start = performance.now();
        const outcome = await decide(answering.snapshot.set, read.value, now(), nameOf);
        if (isProblem(outcome)) return sendProblem(context, outcome);
        counted(outcome, (performance.now() - start) / 1000);
        if (recorder.isOn) recorder.record({ sent: read.value, decision: outcome, who: actorNameOf(context) });
        const answer: DecisionAnswer = outcome;
        return sendJson(context, answer);
      },
    )
    .post(
      '/v1/decisions/batch',
      describeRoute({
        tags: ['Decisions'],
        summary: 'Decide many cases',
        description:
          'NDJSON both ways: a request a line, a decision or a problem (with its `line`) a line, in order, while the body still comes in. One bad line does not touch the others.',
        requestBody: { required: true, content: { [ndjson]: { schema: request } } },
        responses: {
          200: { description: 'A decision or a problem a line.', content: { [ndjson]: { schema: described(decisionSchema) } } },
          400: problemAnswer('There is no body.'),
        },
      }),
      takes(bodyTypes.ndjson, bodyTypes.untold),
      (context) => {
        const { body } = context.req.raw;
        if (body === null) return sendProblem(context, unreadableRequest(messageOf('request.cases-empty')));
        const language = readerLanguage(context);
        const rules = { ...linesOf(answering, actorNameOf(context), counted), catalog: messageCatalogOf(language), reportError };
        return context.body(
          NodeStream.from(
            encodeLines(decideLines(readLines(body, statedEncoding(context)), rules)),
          ) as ReadableStream<Uint8Array>,
          200,
          { ...languageHeaders(language), 'content-type': ndjson },
        );
      },
    );
}

/** A batch is decided by the policies as they are when it begins; where decisions are kept, it goes no faster than they are written. */
function linesOf(
  { snapshot, now, recorder, nameOf }: DecisionContext,
  requestedBy: string | null,
  counted: CountDecision,
): LineRules {
  const { set } = snapshot;
  if (!recorder.isOn) return { set, now, nameOf, decided: (_, decision) => counted(decision) };
  return {
    set,
    now,
    nameOf,
    decided: (input, decision) => {
      counted(decision);
      recorder.record({ sent: input, decision, who: requestedBy });
    },
    between: () => recorder.makeRoom(),
  };
}

const exampleRequest = {
  case: {
    vendor: 'planview',
    product: 'ppm-pro',
    language: 'sv',
    region: 'americas',
    requestedSeverity: 'moderate',
    openedAt: '2026-03-01T23:45:00-06:00',
  },
  asOf: '2026-03-02T05:50:00Z',
};
