import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { type AuditVerification, auditTrailSchema, auditVerificationSchema } from '../../../contract/audit.ts';
import { type AuditAction, auditActions } from '../../../contract/audit-action.ts';
import { formatMessage, nearestName } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { invalidRequest, validationIssue } from '../../errors/problems.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Ledger } from '../../storage/port/ledger.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf, stretchOf } from '../shared/list-query.ts';
import { namedQuery } from '../shared/named-query.ts';
import { serializeEntry } from './serialize-entry.ts';

const tags = ['Audit'];

/** The audit trail: who changed what, when and why. */
export function auditRoutes({ ledger }: { readonly ledger: Ledger }) {
  return new Hono()
    .get(
      '/v1/audit',
      describeRoute({
        tags,
        summary: 'List what was changed',
        parameters: listParameters(
          {
            who: 'By whom.',
            action: 'What kind of change.',
            subject: 'A policy, an edition or a version, and everything under it.',
          },
          { timed: true },
        ),
        responses: { 200: jsonAnswer('Newest first.', auditTrailSchema) },
      }),
      listQuery(['who', 'action', 'subject'], { timed: true }),
      async (context) => {
        const query = context.req.valid('query');
        const { who, subject } = query;
        const filter = {
          ...(who && { who }),
          ...(subject && { subject }),
          ...actionOf(query.action),
          ...stretchOf(query),
        };
        const { items, next } = await ledger.audit.list(filter, pageOf(query));
        return context.json({ items: items.map(serializeEntry), next });
      },
    )
    .get(
      '/v1/audit/verification',
      describeRoute({
        tags,
        summary: 'Verify the audit trail',
        description:
          'Goes through the whole chain. With `head` (`42:sha256…`, as an earlier verification gave it) that entry must still be part of it.',
        parameters: [{ in: 'query', name: 'head', description: 'A head that was noted earlier.', schema: { type: 'string' } }],
        responses: {
          200: jsonAnswer('Whether it is whole, its head, and every entry at which something is wrong.', auditVerificationSchema),
        },
      }),
      namedQuery('head'),
      async (context) => {
        const verdict = await ledger.audit.verify(headOf(context.req.valid('query').head));
        const language = readerLanguage(context);
        const breaks = verdict.faults.map(({ sequence, said }) => ({
          sequence,
          message: formatMessage(said, messageCatalogOf(language)),
        }));
        const verification: AuditVerification = { whole: verdict.whole, head: verdict.head, faults: breaks };
        return context.json(verification, 200, languageHeaders(language));
      },
    );
}

function actionOf(action: string | undefined): { action?: AuditAction } {
  if (action === undefined) return {};
  const known = auditActions.find((one) => one === action);
  if (known !== undefined) return { action: known };
  const nearest = nearestName(action, auditActions);
  throw new ProblemError(
    invalidRequest([
      validationIssue('/action', messageOf('audit.unknown-action', { action }), { allowed: auditActions, nearest }),
    ]),
  );
}

function headOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const [sequence = '', hash = ''] = text.split(/:(.*)/s);
  if (/^\d+$/.test(sequence) && hash !== '') return { sequence: Number(sequence), hash };
  throw new ProblemError(
    invalidRequest([validationIssue('/head', messageOf('audit.no-head', { text }), { hint: messageOf('audit.write-head') })]),
  );
}
