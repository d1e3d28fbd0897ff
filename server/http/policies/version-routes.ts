import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { auditTrailSchema } from '../../../contract/audit.ts';
import { type Version, type Versions, versionsSchema } from '../../../contract/versions.ts';
import { cancellationsOf, historyOf, releasesOf } from '../../lifecycle/history.ts';
import type { LifecycleContext } from '../../lifecycle/lifecycle-context.ts';
import { noSuchEdition } from '../../lifecycle/lifecycle-problems.ts';
import { folder } from '../../lifecycle/reconcile.ts';
import { summarizeVersions, versionsOf } from '../../lifecycle/versions.ts';
import { instantText, instantTextOrNull } from '../../render/instant-text.ts';
import { serializeEntry } from '../audit/serialize-entry.ts';
import { editionOfPath, editionParameters, editionRoute } from '../shared/edition-path.ts';
import { jsonAnswer } from '../shared/json-answer.ts';
import { listParameters, listQuery, pageOf } from '../shared/list-query.ts';
import { problemAnswer } from '../shared/problem-schema.ts';

const tags = ['Policies'];

/** The versions of a policy and what happened to it. */
export function versionRoutes(lifecycle: LifecycleContext) {
  return new Hono()
    .get(
      `${editionRoute}/versions`,
      describeRoute({
        tags,
        summary: 'List the versions of a policy',
        parameters: editionParameters,
        responses: {
          200: jsonAnswer('Newest first.', versionsSchema),
          404: problemAnswer('There is no such policy.'),
        },
      }),
      async (context) => {
        const edition = editionOfPath(context);
        const { snapshot } = lifecycle.watcher;
        const versions = summarizeVersions(snapshot, edition, lifecycle.now());
        if (versions.length === 0)
          throw noSuchEdition(edition, [...new Set(snapshot.loaded.map(({ policy }) => `${policy.id}/${policy.language}`))]);
        const releases = await releasesOf(lifecycle.ledger.audit, edition);
        const cancellations = await cancellationsOf(lifecycle.ledger.audit, edition);
        const items = versions.map(({ from, until, cancelledAt, ...one }): Version => {
          const release = releases.get(one.version);
          const cancelled = cancelledAt === null ? undefined : cancellations.get(one.version);
          return {
            ...one,
            cancelled:
              cancelledAt === null ? null : { by: cancelled?.who ?? folder, at: cancelledAt, reason: cancelled?.reason ?? null },
            from: instantTextOrNull(from),
            until: instantTextOrNull(until),
            publishedBy: release?.who ?? null,
            publishedAt: release === undefined ? null : instantText(release.at),
            reason: release?.reason ?? null,
          };
        });
        const answer: Versions = {
          items,
          next: null,
          retiredFrom: versionsOf(snapshot, edition).at(-1)?.policy.retiredFrom ?? null,
        };
        return context.json(answer);
      },
    )
    .get(
      `${editionRoute}/history`,
      describeRoute({
        tags,
        summary: 'What happened to a policy',
        parameters: [...editionParameters, ...listParameters({})],
        responses: { 200: jsonAnswer('Who did what when and why, newest first.', auditTrailSchema) },
      }),
      listQuery([]),
      async (context) => {
        const { items, next } = await historyOf(
          lifecycle.ledger.audit,
          editionOfPath(context),
          pageOf(context.req.valid('query')),
        );
        return context.json({ items: items.map(serializeEntry), next });
      },
    );
}
