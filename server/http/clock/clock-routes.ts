import { ReadableStream as NodeStream } from 'node:stream/web';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type ClockAnswerPayload, clockAnswerSchema, clockQuestionSchema } from '../../../contract/clock.ts';
import { answerClock } from '../../clock/clock-answer.ts';
import { answerClockLines } from '../../clock/clock-lines.ts';
import { unreadableRequest } from '../../errors/problems.ts';
import { readLines } from '../../input/json-lines.ts';
import type { ReportError } from '../../input/line-answers.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { bodyTypes, mediaTypeOf, statedEncoding, takes } from '../shared/body-type.ts';
import type { DecisionContext } from '../shared/decision-context.ts';
import { described } from '../shared/described.ts';
import { limitBody, readJson, sendJson } from '../shared/json-body.ts';
import { encodeLines, ndjson } from '../shared/ndjson.ts';
import { sendProblem } from '../shared/problem-response.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

const question = described(clockQuestionSchema);
const answered = described(clockAnswerSchema);

/** Questions about open time, one as JSON or many as NDJSON. */
export function clockRoutes(answering: DecisionContext, reportError?: ReportError) {
  return new Hono().post(
    '/v1/clock',
    describeRoute({
      tags: ['Clock'],
      summary: 'Ask about open time',
      description:
        'Adds open time to an instant, measures it between two, or says whether a calendar is open. As NDJSON (`Content-Type: application/x-ndjson`): a question a line, an answer or a problem (with its `line`) a line, in order.',
      requestBody: { required: true, content: { 'application/json': { schema: question }, [ndjson]: { schema: question } } },
      responses: {
        200: {
          description: 'The answer.',
          content: { 'application/json': { schema: answered }, [ndjson]: { schema: answered } },
        },
        400: problemAnswer('The body is not JSON.'),
        413: problemAnswer('The body is too large.'),
        422: problemAnswer('The question has faults; lists every one with a JSON Pointer.'),
      },
    }),
    takes(bodyTypes.json, bodyTypes.ndjson, bodyTypes.untold),
    async (context, next) => {
      if (!bodyTypes.ndjson.types.test(mediaTypeOf(context) ?? '')) return next();
      const { body } = context.req.raw;
      if (body === null) return sendProblem(context, unreadableRequest(messageOf('clock.body-empty')));
      const language = readerLanguage(context);
      const policies = async () => answering.snapshot.set.policies;
      const answers = answerClockLines(policies, readLines(body, statedEncoding(context)), answering.now(), {
        catalog: messageCatalogOf(language),
        reportError,
      });
      return context.body(NodeStream.from(encodeLines(answers)) as ReadableStream<Uint8Array>, 200, {
        ...languageHeaders(language),
        'content-type': ndjson,
      });
    },
    limitBody,
    async (context) => {
      const read = await readJson(context);
      if ('problem' in read) return sendProblem(context, read.problem);
      const outcome = answerClock(read.value, answering.snapshot.set.policies, answering.now());
      if ('status' in outcome) return sendProblem(context, outcome);
      const answer: ClockAnswerPayload = outcome;
      return sendJson(context, answer);
    },
  );
}
