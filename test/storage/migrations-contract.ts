import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerWithAccess } from '../../server/storage/sql/kysely-ledger.ts';
import { allMigrations } from '../../server/storage/sql/migrations/all-migrations.ts';
import { auditEvent } from './audit-events.ts';
import { oldData } from './old-data.ts';

/** A database without any tables. */
export type BarePlace = {
  /** Makes the tables as a program did that knew the steps up to this one and no later ones. */
  migrateTo(step: string): Promise<void>;
  run(...statements: readonly string[]): Promise<void>;
  /** Tables, columns, indexes and triggers, however the database tells of them. */
  shape(): Promise<unknown>;
  open(): Promise<LedgerWithAccess>;
  remove(): Promise<void>;
};

const steps = Object.keys(allMigrations);
const first = { limit: 1 };

/** What becomes of databases that older programs have made: everything in them is there afterwards, and the tables are as in a new one. */
export function describeMigrations(name: string, freshPlace: () => Promise<BarePlace>, moreData: typeof oldData = {}): void {
  describe(name, () => {
    let place: BarePlace;
    beforeEach(async () => {
      place = await freshPlace();
    });
    afterEach(() => place.remove());

    test.each(steps)('goes on from %s with everything that it holds', async (step) => {
      await place.migrateTo(step);
      const past = steps.slice(0, steps.indexOf(step) + 1);
      for (const one of past) await place.run(...(oldData[one] ?? []), ...(moreData[one] ?? []));
      const ledger = await place.open();
      try {
        for (const one of past) await holds[one]?.(ledger);
        await ledger.audit.append(auditEvent());
        expect(await ledger.audit.verify()).toMatchObject({ whole: true, head: { sequence: 4 } });
      } finally {
        await ledger.close();
      }
      const fresh = await freshPlace();
      await (await fresh.open()).close();
      expect(await place.shape()).toEqual(await fresh.shape());
      await fresh.remove();
    });

    test('is made by one of several who come at once, and found ready by the others', async () => {
      const ledgers = await Promise.all([1, 2, 3, 4].map(() => place.open()));
      await Promise.all(ledgers.map(({ audit }) => audit.append(auditEvent())));
      expect(await ledgers[0]?.audit.verify()).toMatchObject({ whole: true, head: { sequence: 4 } });
      await Promise.all(ledgers.map((one) => one.close()));
    });

    test('is left alone where a newer program has written it', async () => {
      await (await place.open()).close();
      const before = await place.shape();
      await place.run(`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01T00:00:00.000Z')`);
      await expect(place.open()).rejects.toMatchObject({ name: 'StoreError', kind: 'newer', message: /999-later/ });
      expect(await place.shape()).toEqual(before);
    });

    test('is not taken for damaged where the clock of whoever made it was ahead', async () => {
      await place.migrateTo(steps[2] ?? '');
      await place.run(`update kysely_migration set timestamp = '2090-01-01T00:00:00.000Z'`);
      await (await place.open()).close();
      await (await place.open()).close();
    });
  });
}

const holds: Readonly<Record<string, (ledger: LedgerWithAccess) => Promise<void>>> = {
  '001-audit': async ({ audit }) => {
    expect(await audit.verify()).toMatchObject({ whole: true, head: { sequence: 3 } });
    expect((await audit.list({}, first)).items).toMatchObject([{ action: 'published', details: { action: 'published' } }]);
  },
  '002-drafts': async ({ drafts }) => {
    const edition = { policy: 'planview/customer-care', language: 'fr' };
    expect(await drafts.open(edition)).toMatchObject({ id: 'd1', stage: 'in-review', authors: ['Ada', 'Bo'], savedAt: 2000 });
    const [first] = await drafts.reviews('d1');
    expect(first).toMatchObject({ id: 'r1', who: 'Cleo', text: 'Why?', place: '/severity', thread: null, asked: [] });
    expect(await drafts.text('sha256:d1')).toBe('policy: planview/customer-care');
  },
  '003-policy-archive': async ({ archive }) => {
    const files = [{ path: 'planview/customer-care/fr/1.yaml', text: 'version: 1' }];
    expect(await archive.get('sha256:p1')).toMatchObject({ version: 1, files });
    expect(await archive.latest()).toMatchObject([{ digest: 'sha256:p1' }]);
  },
  '004-decisions': async ({ decisions }) => {
    const { items } = await decisions.find({ rule: 'vendor-major', caseId: 'A-1' }, first);
    expect(items).toMatchObject([
      { id: 'x1', maskedFacts: ['id'], dueAt: 9000, rules: ['vendor-major'], versions: { engine: '1' } },
    ]);
  },
  '005-simulations': async ({ simulations }) => {
    expect(await simulations.get('s1')).toMatchObject({ draft: 'd1', state: 'finished', report: { cases: 3 } });
  },
  '006-intents': async ({ intents }) => {
    expect(await intents.pending()).toMatchObject([{ id: 'i1', effect: { kind: 'retirement' }, event: { who: 'Ada' } }]);
  },
  '007-access': async ({ access: { people, tokens, sessions, invitations, attempts, visits } }) => {
    expect(await people.byName('ADA')).toMatchObject({ id: 'p1', password: 'scrypt', grants: [{ role: 'admin', on: null }] });
    expect(await tokens.byHash('hash-t1')).toMatchObject({ name: 'helpdesk', scopes: ['decide', 'read'] });
    expect(await sessions.byHash('hash-s1')).toMatchObject({ person: 'p1', seenAt: 6500 });
    expect(await invitations.byHash('hash-v1')).toMatchObject({ grants: [{ role: 'editor', on: 'planview' }] });
    expect(await attempts.get('name:ada')).toMatchObject({ count: 2 });
    expect(await visits.take('hash-o1')).toMatchObject({ verifier: 'verifier' });
  },
  '010-named-reviews': async ({ drafts }) => {
    expect(await drafts.get('d1')).toMatchObject({ waitsFor: ['Cleo'] });
    expect(await drafts.reviews('d1')).toMatchObject([{ id: 'r1' }, { id: 'r2', kind: 'resolved', thread: 'r1' }]);
    expect(await drafts.looks('d1')).toEqual([{ who: 'Cleo', revision: 'sha256:d1', at: 1700 }]);
  },
};
