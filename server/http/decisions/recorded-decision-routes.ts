import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { decisionSchema } from '../../../contract/decisions.ts';
import type * as told from '../../../contract/recorded-decisions.ts';
import { recordedDecisionSchema, recordedDecisionsSchema, recordedQuestionSchema } from '../../../contract/recorded-decisions.ts';
import type { Decision, SupportPolicy } from '../../../engine/index.ts';
import { recordedDecision, replayDecision } from '../../decision-log/replay.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { decisionHeading, decisionRecord } from '../../render/decision-csv.ts';
import { instantText, instantTextOrNull } from '../../render/instant-text.ts';
import type { RecordedDecision } from '../../storage/port/recorded-decision.ts';
import { described } from '../shared/described.ts';
import { jsonAnswer, notJson, type TypedJson } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf, stretchOf } from '../shared/list-query.ts';
import { encodeLines, ndjson } from '../shared/ndjson.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { csv, encodeTable, everyPart, listType, ofEachPart, sendStream } from '../shared/send-stream.ts';

const tags = ['Decisions'];
const decisionPath = [
  { in: 'path' as const, name: 'id', required: true, description: 'The `decisionId`.', schema: { type: 'string' as const } },
];

/** Decisions that were recorded: finding them, and giving them again. */
export function recordedDecisionRoutes({ ledger, watcher }: Pick<LifecycleContext, 'ledger' | 'watcher'>) {
  const documentOf = ({ policy, language, version }: RecordedDecision): SupportPolicy | undefined =>
    watcher.snapshot.loaded.find(({ policy: one }) => one.id === policy && one.language === language && one.version === version)
      ?.policy.document;
  return new Hono()
    .get(
      '/v1/decisions',
      describeRoute({
        tags,
        summary: 'Find recorded decisions',
        description: 'A part at a time; with `Accept: text/csv` or `application/x-ndjson` all that fit.',
        parameters: listParameters(
          {
            case: 'The case’s own number.',
            policy: 'A vendor, a policy, an edition or a version.',
            rule: 'A rule that fired.',
            severity: 'The severity it was handled as.',
            outcome: 'Of the intake: `accepted`, `redirected` or `refused`.',
          },
          { timed: true },
        ),
        responses: {
          200: {
            description: 'Newest first.',
            content: {
              'application/json': { schema: described(recordedDecisionsSchema) },
              [ndjson]: { schema: described(recordedDecisionSchema) },
              'text/csv': { schema: { type: 'string' } },
            },
          },
        },
      }),
      listQuery(['case', 'policy', 'rule', 'severity', 'outcome'], { timed: true }),
      async (context) => {
        const query = context.req.valid('query');
        const { case: caseId, policy, rule, severity, outcome } = query;
        const filter = {
          ...(caseId && { caseId }),
          ...(policy && { policy }),
          ...(rule && { rule }),
          ...(severity && { severity }),
          ...(outcome && { outcome }),
          ...stretchOf(query),
        };
        const type = listType(context);
        if (type !== 'json') {
          const parts = everyPart((page) => ledger.decisions.find(filter, page));
          if (type === 'ndjson') return notJson(sendStream(context, encodeLines(ofEachPart(parts, serializeRecord)), ndjson));
          const records = ofEachPart(parts, (one) => decisionRecord(serializeRecord(one), documentOf(one)));
          return notJson(sendStream(context, encodeTable(decisionHeading, records), csv));
        }
        const { items, next } = await ledger.decisions.find(filter, pageOf(query));
        return context.json({ items: items.map(serializeRecord), next });
      },
    )
    .get(
      '/v1/decisions/:id',
      describeRoute({
        tags,
        summary: 'A recorded decision',
        parameters: decisionPath,
        responses: {
          200: jsonAnswer('What was asked, and what is known of the answer.', recordedQuestionSchema),
          404: problemAnswer('It was not recorded.'),
        },
      }),
      async (context) => {
        const record = await recordedDecision(ledger, context.req.param('id'));
        const answer: told.RecordedQuestion = {
          ...serializeRecord(record),
          request: JSON.parse(record.request),
          answerDigest: record.answerDigest,
        };
        return context.json(answer);
      },
    )
    .get(
      '/v1/decisions/:id/replay',
      describeRoute({
        tags,
        summary: 'Give a recorded decision again',
        description: 'By the policy as it was then; byte for byte the same answer, or none.',
        parameters: decisionPath,
        responses: {
          200: jsonAnswer('The decision.', decisionSchema),
          404: problemAnswer('It was not recorded.'),
          409: problemAnswer('It would come out otherwise: a fact was masked, or engine, time-zone or holiday data changed.'),
        },
      }),
      async (context) => {
        const { answer, record } = await replayDecision(ledger, context.req.param('id'));
        // The bytes are those that were sent first, and those were a decision.
        const again: Response = context.body(answer, 200, {
          'content-type': 'application/json',
          etag: `"${record.answerDigest}"`,
          'x-content-type-options': 'nosniff',
        });
        return again as TypedJson<Decision>;
      },
    );
}

function serializeRecord({
  recordedAt,
  asOf,
  dueAt,
  request,
  answerDigest,
  versions,
  rules,
  maskedFacts,
  ...record
}: RecordedDecision): told.RecordedDecision {
  return {
    ...record,
    recordedAt: instantText(recordedAt),
    asOf: instantText(asOf),
    dueAt: instantTextOrNull(dueAt),
    rules,
    maskedFacts,
    canBeReplayed: answerDigest !== '',
    versions,
  };
}
