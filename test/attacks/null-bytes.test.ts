import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { openServices, type Services, type ServicesOptions } from '../../server/services.ts';
import { postgresPlace } from '../postgres/postgres-place.ts';
import { sharedPostgres } from '../postgres/shared-postgres.ts';

const acme = { policy: 'acme/help-desk', language: 'en' };
const path = '/v1/policies/acme/help-desk/en';
const nul = 'a\0b';
const input = encodeURIComponent(nul);
const cursor = (kind: string, ...places: unknown[]): string =>
  encodeURIComponent(Buffer.from(JSON.stringify([kind, ...places])).toString('base64url'));

/** Every place into which somebody can write a text that a store is asked for or is to keep. */
const places: readonly (readonly [method: string, route: string, body?: unknown])[] = [
  ['GET', `/v1/decisions?case=${input}`],
  ['GET', `/v1/decisions?rule=${input}`],
  ['GET', `/v1/decisions?policy=${input}`],
  ['GET', `/v1/decisions?severity=${input}`],
  ['GET', `/v1/decisions?outcome=${input}`],
  ['GET', `/v1/decisions?cursor=${input}`],
  ['GET', `/v1/decisions?cursor=${cursor('decisions', 1, nul)}`],
  ['GET', `/v1/decisions/${input}`],
  ['GET', `/v1/decisions/${input}/replay`],
  ['GET', `/v1/audit?who=${input}`],
  ['GET', `/v1/audit?subject=${input}`],
  ['GET', `/v1/audit?action=${input}`],
  ['GET', `/v1/audit/verification?head=1:${input}`],
  ['GET', `/v1/drafts?cursor=${cursor('drafts', 1, nul)}`],
  ['GET', `/v1/simulations?draft=${input}`],
  ['GET', `/v1/simulations/${input}`],
  ['GET', `/v1/simulations/${input}/changes`],
  ['DELETE', `/v1/simulations/${input}`],
  ['POST', `/v1/simulations?from=acme/help-desk/en@draft&to=acme/help-desk/en@draft&draft=${input}`, []],
  ['POST', `/v1/simulations?from=acme/help-desk/en@draft&to=acme/help-desk/en@draft`, { recorded: { case: nul, rule: nul } }],
  ['GET', `/v1/policies/acme/${input}/en/versions`],
  ['GET', `/v1/policies/acme/${input}/en/history`],
  ['GET', `/v1/policies/acme/${input}/en/draft`],
  ['POST', `/v1/policies/acme/help-desk/${input}/draft`, {}],
  ['POST', '/v1/policies/acme/other/en/draft', { template: { title: nul, vendorName: nul, timeZone: nul } }],
  ['POST', '/v1/policies/acme/other/en/draft', { from: nul }],
  ['POST', `${path}/draft/reviews`, { kind: 'comment', text: nul }],
  ['POST', `${path}/draft/reviews`, { kind: 'comment', text: 'x', place: `/${nul}` }],
  ['POST', `${path}/draft/reviews`, { kind: 'comment', text: 'x', revision: nul }],
  ['POST', `${path}/draft/publication`, { reason: nul }],
  ['POST', `${path}/rollback`, { to: 1, reason: nul }],
  ['POST', `${path}/retirement`, { from: nul, reason: nul }],
  ['DELETE', `${path}/retirement`, { reason: nul }],
  ['POST', '/v1/tokens', { name: nul, scopes: ['read'], on: nul }],
  ['DELETE', `/v1/tokens/${input}`],
  ['GET', `/v1/tokens?cursor=${cursor('tokens', nul)}`],
  ['PATCH', `/v1/people/${input}`, { grants: [nul] }],
  ['PATCH', `/v1/people/${input}`, { grants: ['reader'] }],
  ['DELETE', `/v1/people/${input}`],
  ['POST', '/v1/invitations', { name: nul, grants: ['reader'] }],
  ['POST', '/v1/invitations', { person: nul }],
  ['DELETE', `/v1/invitations/${input}`],
  ['GET', `/sign-in/link/${input}`],
  ['POST', '/v1/decisions', { case: { vendor: 'acme', id: nul, product: nul, language: nul } }],
  ['POST', '/v1/decisions', { case: { vendor: nul } }],
  ['GET', `/v1/comparisons?from=${input}&to=${input}`],
  ['GET', `/v1/facts?vendor=${input}`],
];

function describeNullBytes(name: string, open: () => Promise<{ readonly plan: ServicesOptions; remove(): Promise<void> }>): void {
  describe(`U+0000, ${name}`, () => {
    let services: Services;
    let remove: () => Promise<void>;
    beforeAll(async () => {
      const place = await open();
      remove = place.remove;
      services = await openServices({ ...place.plan, record: { record: 'all', sampleRate: 1, mask: [], retentionDays: 90 } });
      await startDraft(services, 'anna', acme, { template: { title: 'Acme: help' } });
    });
    afterAll(async () => {
      await services.close();
      await remove();
    });

    test.each(places.map(([method, route, body]) => ({ method, route, body })))(
      'is never our fault: $method $route',
      async ({ method, route, body }) => {
        const answer = await createApp(services).request(route, {
          method,
          headers: { 'if-match': '"x"', ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        expect(answer.status, text).toBeLessThan(500);
      },
    );

    test('is refused where it would be kept as it is, with what it stands behind', async () => {
      const comment = { kind: 'comment', text: 'x', place: `/severities/${nul}` } as const;
      await expect(reviewDraft(services, 'bo', acme, comment)).rejects.toMatchObject({
        problem: { status: 422, detail: expect.stringContaining('U+0000') },
      });
      // What no check before has seen is refused in front of the database.
      await expect(services.ledger.drafts.reviews(`behind this: ${nul}`)).rejects.toMatchObject({
        problem: {
          type: 'urn:dueline:problem:unstorable-text',
          status: 422,
          detail: expect.stringContaining('U+0000 behind `behind this: a`'),
        },
      });
      // Nothing of it is there, and what comes next goes on.
      const { items } = await services.ledger.audit.list({ action: 'commented' }, { limit: 10 });
      expect(items.filter(({ details }) => 'place' in details)).toEqual([]);
      await reviewDraft(services, 'bo', acme, { ...comment, place: '/severities' });
    });

    test('in a draft is refused, or kept as a fault that the check tells', async () => {
      const { text, revision } = await openDraftOf(services, acme);
      const saved = await saveDraft(services, 'anna', acme, { text: `${text}# ${nul}\n`, basedOn: revision }).catch(
        ({ problem }: { readonly problem?: { readonly status: number } }) => problem?.status,
      );
      if (typeof saved === 'object') expect(saved.text).toContain(nul);
      else expect(saved).toBe(422);
    });

    test('in a case is kept in the record of its decision, and the next ones with it', async () => {
      const decided = await createApp(services).request('/v1/decisions/batch', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: [
          { vendor: 'acme', id: nul },
          { vendor: 'acme', id: 'b' },
        ]
          .map((one) => JSON.stringify(one))
          .join('\n'),
      });
      await decided.text();
      await services.recorder.flush();
      expect(services.recorder.lost).toBe(0);
    });
  });
}

describeNullBytes('with SQLite and a folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dueline-null-'));
  const policies = join(root, 'policies');
  await mkdir(policies);
  return { plan: { policies, data: join(root, 'data') }, remove: () => rm(root, { recursive: true, force: true }) };
});

describeNullBytes('with PostgreSQL', async () => {
  const { url, remove } = await postgresPlace(sharedPostgres());
  return { plan: { policies: 'none', data: 'none', databaseUrl: url }, remove };
});
