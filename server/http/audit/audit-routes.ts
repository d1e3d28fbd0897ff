import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import {
  type AuditVerification,
  auditChangesSchema,
  auditEntrySchema,
  auditNamesSchema,
  auditSittingSchema,
  auditSittingsSchema,
  auditTrailSchema,
  auditVerificationSchema,
} from '../../../contract/audit.ts';
import { type AuditAction, auditActions } from '../../../contract/audit-action.ts';
import { formatMessage, nearestName } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem, invalidRequest, validationIssue } from '../../errors/problems.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { ToldChanges } from '../../lifecycle/told-changes.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { ComparePolicies } from '../../policies/compare-policies.ts';
import { auditHeading, auditRecord } from '../../render/audit-csv.ts';
import type { AuditFilter, AuditSitting } from '../../storage/port/audit.ts';
import type { Page, PageOf } from '../../storage/port/page.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { described } from '../shared/described.ts';
import { jsonAnswer, notJson } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf, stretchOf } from '../shared/list-query.ts';
import { namedQuery } from '../shared/named-query.ts';
import { encodeLines, ndjson } from '../shared/ndjson.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { csv, encodeTable, everyPart, listType, ofEachPart, oneByOne, sendStream } from '../shared/send-stream.ts';
import { serializeEntry, serializeSitting } from './serialize-entry.ts';

const tags = ['Audit'];

const narrowing = {
  who: 'By whom.',
  action: 'What kind of change.',
  subject: 'A policy, an edition or a version, and everything under it.',
};
const filters = ['who', 'action', 'subject'] as const;

/** The audit trail: who changed what, when and why. */
export function auditRoutes(services: LifecycleContext & { readonly compare: ComparePolicies }) {
  const { ledger, watcher } = services;
  const told = new ToldChanges(services);
  /** What a policy is called, by the newest version of the edition that something was done to. */
  const titleOf = (subject: string): string | null => {
    const name = subject.split('@')[0];
    return (
      watcher.snapshot.loaded.findLast(({ policy }) => `${policy.id}/${policy.language}` === name)?.policy.document.title ?? null
    );
  };
  const entryOf = (number: string) => ledger.audit.get(/^\d{1,15}$/.test(number) ? Number(number) : 0);
  return new Hono()
    .get(
      '/v1/audit',
      describeRoute({
        tags,
        summary: 'List what was changed',
        description: 'A part at a time; with `Accept: application/x-ndjson` all of them, an entry a line.',
        parameters: listParameters(narrowing, { timed: true }),
        responses: {
          200: {
            description: 'Newest first.',
            content: {
              'application/json': { schema: described(auditTrailSchema) },
              [ndjson]: { schema: described(auditEntrySchema) },
            },
          },
        },
      }),
      listQuery(filters, { timed: true }),
      async (context) => {
        const query = context.req.valid('query');
        const filter = filterOf(query);
        if (listType(context) === 'ndjson') {
          const entries = ofEachPart(
            everyPart((page) => ledger.audit.list(filter, page)),
            serializeEntry,
          );
          return notJson(sendStream(context, encodeLines(entries), ndjson));
        }
        const { items, next } = await ledger.audit.list(filter, pageOf(query));
        return context.json({ items: items.map(serializeEntry), next });
      },
    )
    .get(
      '/v1/audit/sittings',
      describeRoute({
        tags,
        summary: 'List what was changed, the saves of a sitting as one',
        description:
          'Saves of one draft by the same person, each within half an hour of the one before and over its text, are one sitting; one that ended a review or an approval begins another. A part at a time; with `Accept: text/csv` or `application/x-ndjson` all of them, with what each changed in a policy, in the language that `Accept-Language` likes best.',
        parameters: listParameters(
          {
            ...narrowing,
            severity:
              'A severity by its id: only what changed something about it. A search takes a few seconds at a time, so a part may have few items, or none, and a `next` all the same.',
          },
          { timed: true },
        ),
        responses: {
          200: {
            description: 'Newest first.',
            content: {
              'application/json': { schema: described(auditSittingsSchema) },
              [ndjson]: { schema: described(auditSittingSchema) },
              'text/csv': { schema: { type: 'string' } },
            },
          },
        },
      }),
      listQuery([...filters, 'severity'], { timed: true }),
      async (context) => {
        const query = context.req.valid('query');
        const { severity } = query;
        const filter = filterOf(query);
        const read = async (page: Page): Promise<PageOf<AuditSitting>> => {
          const part = await ledger.audit.sittings(filter, page);
          if (severity === undefined) return part;
          const concerning: AuditSitting[] = [];
          for (const one of part.items) if (await told.concern(one, severity)) concerning.push(one);
          return { items: concerning, next: part.next };
        };
        const type = listType(context);
        if (type !== 'json') {
          const language = readerLanguage(context);
          const parts = everyPart(read);
          if (type === 'csv') {
            const records = oneByOne(parts, async (one) =>
              auditRecord(serializeSitting(one), titleOf(one.last.subject), await told.of(one, language)),
            );
            return notJson(sendStream(context, encodeTable(auditHeading, records), csv));
          }
          const lines = oneByOne(parts, async (one) => ({ ...serializeSitting(one), changes: await told.of(one, language) }));
          return notJson(sendStream(context, encodeLines(lines), ndjson));
        }
        const { items, next } = severity === undefined ? await read(pageOf(query)) : await searched(read, pageOf(query));
        return context.json({ items: items.map(serializeSitting), next });
      },
    )
    .get(
      '/v1/audit/names',
      describeRoute({
        tags,
        summary: 'Who ever did something',
        responses: { 200: jsonAnswer('Each once.', auditNamesSchema) },
      }),
      async (context) => context.json({ items: [...(await ledger.audit.names())] }),
    )
    .get(
      '/v1/audit/:sequence{[0-9]+}/changes',
      describeRoute({
        tags,
        summary: 'What an entry, or a sitting, changed in a policy',
        description: 'By meaning, in the language that `Accept-Language` likes best.',
        parameters: [
          { in: 'path', name: 'sequence', required: true, description: 'Its number.', schema: { type: 'integer' } },
          {
            in: 'query',
            name: 'since',
            description: 'Of a sitting, the number of its first entry.',
            schema: { type: 'integer' },
          },
        ],
        responses: {
          200: jsonAnswer('What differs between before and after.', auditChangesSchema),
          404: problemAnswer('There is no such entry, or it changed no policy.'),
        },
      }),
      namedQuery('since'),
      async (context) => {
        const sequence = context.req.param('sequence');
        const { since = sequence } = context.req.valid('query');
        const [first, last] = await Promise.all([entryOf(since), entryOf(sequence)]);
        const language = readerLanguage(context);
        const isOne = first?.subject === last?.subject && first?.action === last?.action && first?.who === last?.who;
        const changes = first === undefined || last === undefined || !isOne ? null : await told.of({ first, last }, language);
        if (changes === null) throw noChanges(sequence);
        return context.json(changes, 200, languageHeaders(language));
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

function filterOf(query: Parameters<typeof stretchOf>[0] & Partial<Record<(typeof filters)[number], string>>): AuditFilter {
  const { who, subject, action } = query;
  return { ...(who && { who }), ...(subject && { subject }), ...actionOf(action), ...stretchOf(query) };
}

const searchedAtOnce = 10;
/** How long somebody waits for a part of a search. Milliseconds. */
const longestSearch = 3_000;

/** A part of what is found by looking at each: as much as was wanted, or as far as one gets in a while. */
async function searched<T>(read: (page: Page) => Promise<PageOf<T>>, { limit, cursor }: Page): Promise<PageOf<T>> {
  const found: T[] = [];
  const begun = performance.now();
  for (let from = cursor; ; ) {
    const { items, next } = await read({ limit: searchedAtOnce, cursor: from });
    found.push(...items);
    if (next === null || found.length >= limit || performance.now() - begun > longestSearch) return { items: found, next };
    from = next;
  }
}

function noChanges(number: string): ProblemError {
  return new ProblemError(
    describeProblem({
      type: 'about:blank',
      title: messageOf('request.not-found.title'),
      status: 404,
      detail: messageOf('audit.no-changes', { number }),
    }),
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
