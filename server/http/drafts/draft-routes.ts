import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { openStages } from '../../../contract/draft-stage.ts';
import {
  type DiscardedDraft,
  type DraftCheck,
  discardedDraftsSchema,
  draftCheckSchema,
  draftStartSchema,
  draftsSchema,
  openDraftSchema,
  restorationSchema,
} from '../../../contract/drafts.ts';
import type { PolicyWithDigest } from '../../../contract/policies.ts';
import { type Diagnostic, diagnosticIn, draftText } from '../../../engine/index.ts';
import { ProblemError } from '../../errors/problem-error.ts';
import { describeProblem } from '../../errors/problems.ts';
import { discardDraft } from '../../lifecycle/discard-draft.ts';
import { largeDraft, mostDraftBytes } from '../../lifecycle/draft-size.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { checkDraftText } from '../../lifecycle/next-version.ts';
import { draftName, openDraftOf } from '../../lifecycle/open-draft.ts';
import { type DiscardedDraft as Discarded, discardedDrafts, restoreDraft } from '../../lifecycle/restore-draft.ts';
import { saveDraft } from '../../lifecycle/save-draft.ts';
import { startDraft } from '../../lifecycle/start-draft.ts';
import { highestNumber } from '../../lifecycle/versions.ts';
import { messageCatalogOf } from '../../messages/message-catalog-of.ts';
import { messageOf } from '../../messages/message-of.ts';
import { isReferenceProblem, policyOfText } from '../../policies/policy-reference.ts';
import { instantText } from '../../render/instant-text.ts';
import { draftPath } from '../../storage/port/edition.ts';
import { languageHeaders, readerLanguage } from '../shared/accept-language.ts';
import { bodyTypes, takes } from '../shared/body-type.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { bodyOfAtMost, readBody } from '../shared/json-body.ts';
import { jsonRequest, jsonRequestBody } from '../shared/json-request.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';
import { requestedByOf } from '../shared/request-actor.ts';
import { serializeDraft, serializeOpenDraft } from './serialize-draft.ts';

const tags = ['Drafts'];
const parameters = editionParameters;
const noDraft = problemAnswer('There is no open draft.');
const withRevision = [
  ...parameters,
  {
    in: 'header' as const,
    name: 'If-Match',
    required: true,
    description: 'The revision that it is based on: the ETag of the draft.',
    schema: { type: 'string' as const },
  },
];

/** The answer to a stale save: what both were based on, both texts, and what each changed. */
const staleProblem = problemAnswer(
  'Somebody else saved in the meantime. Nothing was written. `base`, `theirs` and `yours` are the three texts, `revision` is the one to base the next save on, `changes` says what each changed.',
);

/** A draft can come in UTF-16, which takes up to twice the bytes. */
const mostBodyBytes = 2 * mostDraftBytes;

/** Drafts: starting, reading, saving, checking and discarding them. */
export function draftRoutes(lifecycle: LifecycleContext) {
  return new Hono()
    .get(
      '/v1/drafts',
      describeRoute({
        tags,
        summary: 'List the open drafts',
        parameters: listParameters({}),
        responses: { 200: jsonAnswer('Newest first.', draftsSchema) },
      }),
      listQuery([]),
      async (context) => {
        const { items, next } = await lifecycle.ledger.drafts.list({ stages: openStages }, pageOf(context.req.valid('query')));
        return context.json({ items: items.map(serializeDraft), next });
      },
    )
    .get(
      `${editionRoute}/draft`,
      describeRoute({
        tags,
        summary: 'The open draft',
        parameters,
        responses: { 200: jsonAnswer('Its text and how far it is. The ETag is its revision.', openDraftSchema), 404: noDraft },
      }),
      async (context) => {
        const open = await openDraftOf(lifecycle, editionOfPath(context));
        return context.json(await serializeOpenDraft(lifecycle, open), 200, { etag: `"${open.revision}"` });
      },
    )
    .post(
      `${editionRoute}/draft`,
      describeRoute({
        tags,
        summary: 'Start a draft',
        description:
          'From a version, also one of another language or policy, or from a template for a new policy. Without either, from the newest version.',
        parameters,
        requestBody: jsonRequestBody(draftStartSchema),
        responses: {
          201: jsonAnswer('The draft.', openDraftSchema),
          404: problemAnswer('There is no such policy.'),
          409: problemAnswer('There is an open draft already.'),
          422: problemAnswer('There is no such version.'),
        },
      }),
      jsonRequest(draftStartSchema),
      async (context) => {
        const open = await startDraft(lifecycle, requestedByOf(context), editionOfPath(context), context.req.valid('json'));
        return context.json(await serializeOpenDraft(lifecycle, open), 201, { etag: `"${open.revision}"` });
      },
    )
    .put(
      `${editionRoute}/draft`,
      describeRoute({
        tags,
        summary: 'Save a draft',
        description: 'The text as YAML, faulty or not. A draft that was in review or approved is a draft again.',
        parameters: withRevision,
        requestBody: { required: true, content: { 'application/yaml': { schema: { type: 'string' } } } },
        responses: {
          200: jsonAnswer('Saved.', openDraftSchema),
          404: noDraft,
          412: staleProblem,
          413: problemAnswer('The text is too large; nothing was saved.'),
          428: problemAnswer('`If-Match` is missing.'),
        },
      }),
      takes(bodyTypes.yaml),
      bodyOfAtMost(mostBodyBytes, largeDraft),
      async (context) => {
        const basedOn = revisionFrom(context);
        const open = await saveDraft(lifecycle, requestedByOf(context), editionOfPath(context), {
          text: await readBody(context),
          basedOn,
        });
        return context.json(await serializeOpenDraft(lifecycle, open), 200, { etag: `"${open.revision}"` });
      },
    )
    .delete(
      `${editionRoute}/draft`,
      describeRoute({
        tags,
        summary: 'Discard a draft',
        description: 'It can be had back for seven days.',
        parameters: withRevision,
        responses: {
          204: { description: 'Discarded.' },
          404: noDraft,
          412: staleProblem,
          428: problemAnswer('`If-Match` is missing.'),
        },
      }),
      async (context) => {
        await discardDraft(lifecycle, requestedByOf(context), editionOfPath(context), revisionFrom(context));
        return context.body(null, 204);
      },
    )
    .get(
      `${editionRoute}/draft/document`,
      describeRoute({
        tags,
        summary: 'The open draft as a policy',
        description: 'Complete, with what it takes over from its base, as a version is.',
        parameters,
        responses: {
          200: {
            description: 'The policy. The ETag is the draft’s revision.',
            content: { 'application/json': { schema: { type: 'object' as const } } },
          },
          404: noDraft,
          422: problemAnswer('The draft has faults; `faults` lists every one.'),
        },
      }),
      async (context) => {
        const edition = editionOfPath(context);
        const { text, revision } = await openDraftOf(lifecycle, edition);
        const { snapshot } = lifecycle.watcher;
        const read = policyOfText(snapshot, {
          text: draftText(text, highestNumber(snapshot, edition) + 1),
          name: draftName(edition),
          file: draftPath(edition),
          edition,
        });
        if (isReferenceProblem(read)) throw new ProblemError(read);
        const { policy } = read.loaded;
        const answer: PolicyWithDigest = { ...(policy.asWritten ?? policy.document), digest: policy.digest };
        return context.json(answer, 200, { etag: `"${revision}"` });
      },
    )
    .get(
      `${editionRoute}/draft/discarded`,
      describeRoute({
        tags,
        summary: 'The discarded drafts that can be had back',
        parameters,
        responses: { 200: jsonAnswer('The last one first.', discardedDraftsSchema) },
      }),
      async (context) => {
        const items = await discardedDrafts(lifecycle, editionOfPath(context));
        return context.json({ items: items.map(serializeDiscarded) });
      },
    )
    .post(
      `${editionRoute}/draft/restoration`,
      describeRoute({
        tags,
        summary: 'Restore a discarded draft',
        description: 'With its text and all that was said of it.',
        parameters,
        requestBody: jsonRequestBody(restorationSchema),
        responses: {
          201: jsonAnswer('The draft.', openDraftSchema),
          409: problemAnswer('There is an open draft, or none was discarded in the last seven days.'),
        },
      }),
      jsonRequest(restorationSchema),
      async (context) => {
        const restored = await restoreDraft(lifecycle, requestedByOf(context), editionOfPath(context), context.req.valid('json'));
        return context.json(await serializeOpenDraft(lifecycle, restored), 201, { etag: `"${restored.revision}"` });
      },
    )
    .get(
      `${editionRoute}/draft/check`,
      describeRoute({
        tags,
        summary: 'Check a draft',
        parameters,
        responses: { 200: jsonAnswer('Every fault, and how the examples come out.', draftCheckSchema), 404: noDraft },
      }),
      async (context) => {
        const edition = editionOfPath(context);
        const { text, revision } = await openDraftOf(lifecycle, edition);
        const {
          good,
          faults: diagnostics,
          notes,
          warnings,
          examples,
          followers: dependents,
        } = await checkDraftText(lifecycle, edition, text);
        const language = readerLanguage(context);
        const localized = (found: readonly Diagnostic[]) =>
          found.map((diagnostic) => diagnosticIn(diagnostic, messageCatalogOf(language)));
        const serializedDependents = dependents.map((one) => ({
          ...one,
          faults: localized(one.faults),
        }));
        const answer: DraftCheck = {
          good,
          faults: localized(diagnostics),
          notes: localized(notes),
          warnings: localized(warnings),
          examples,
          followers: serializedDependents,
          revision,
        };
        return context.json(answer, 200, languageHeaders(language));
      },
    );
}

function serializeDiscarded({ record, by, at, until }: Discarded): DiscardedDraft {
  const { id, revision, startedFrom, startedBy, startedAt, savedBy, savedAt } = record;
  return {
    id,
    revision,
    startedFrom,
    startedBy,
    startedAt: instantText(startedAt),
    savedBy,
    savedAt: instantText(savedAt),
    discardedBy: by,
    discardedAt: instantText(at),
    until: instantText(until),
  };
}

/** The revision of `If-Match`; refuses where it is missing, for then nobody would know whether something is lost. */
export function revisionFrom(context: Context): string {
  const given = context.req.header('if-match');
  const revision = given?.replace(/^W\//, '').replace(/^"|"$/g, '');
  if (revision !== undefined && revision !== '' && revision !== '*') return revision;
  throw new ProblemError(
    describeProblem({
      type: 'urn:dueline:problem:revision-missing',
      title: messageOf('draft.which-revision.title'),
      status: 428,
      detail: messageOf('draft.which-revision'),
    }),
  );
}
