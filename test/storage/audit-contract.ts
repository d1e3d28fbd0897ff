import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AuditAction } from '../../contract/audit-action.ts';
import type { AuditEntry, AuditFilter } from '../../server/storage/port/audit.ts';
import type { Ledger } from '../../server/storage/port/ledger.ts';
import { auditEvent } from './audit-events.ts';
import type { OpenLedgers } from './ledger-place.ts';

export function describeAudit(ledgers: () => OpenLedgers): void {
  test('begins empty, and whole', async () => {
    const { audit } = ledgers().ledger;
    expect(await audit.head()).toEqual({ sequence: 0, hash: '0'.repeat(64) });
    expect(await audit.verify()).toMatchObject({ whole: true, faults: [] });
    expect(await audit.list({}, { limit: 10 })).toEqual({ items: [], next: null });
  });

  test('keeps entries as they were given, each with its place in the chain', async () => {
    const { ledger, open } = ledgers();
    const event = auditEvent({
      reason: "O'Brien: “ça marche”\n\t🙂 {json: no} [1]",
      details: { z: [1, 2.5, null, true], a: { nested: '{"looks": "like JSON"}' }, when: '2026-03-01' },
    });
    const first = await ledger.audit.append(event);
    const second = await ledger.audit.append(auditEvent({ who: '[x]', subject: '{}' }));
    expect(first).toMatchObject({ ...event, sequence: 1, previous: '0'.repeat(64) });
    expect(second).toMatchObject({ sequence: 2, previous: first.hash });
    const again = await open();
    expect((await again.audit.list({}, { limit: 10 })).items).toEqual([second, first]);
    expect(await again.audit.head()).toEqual({ sequence: 2, hash: second.hash });
  });

  test('hashes what anybody can hash again from an entry alone', async () => {
    const { hash, ...entry } = await ledgers().ledger.audit.append(auditEvent({ details: { b: 1, a: { d: 'é', c: [] } } }));
    const content =
      `{"action":"published","at":${entry.at},"details":{"a":{"c":[],"d":"é"},"b":1},"previous":"${'0'.repeat(64)}",` +
      '"reason":null,"sequence":1,"subject":"planview/customer-care/fr@2","who":"Ada"}';
    expect(hash).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('keeps what no database can keep in a form that it can, and stays whole', async () => {
    const { ledger, open } = ledgers();
    const odd = 'half \ud800 of a pair, and a \0';
    const entry = await ledger.audit.append(auditEvent({ who: odd, reason: odd, details: { odd } }));
    expect(entry.who).toBe('half \ufffd of a pair, and a \ufffd');
    const again = await open();
    expect((await again.audit.list({}, { limit: 1 })).items).toEqual([entry]);
    expect((await again.audit.verify()).faults).toEqual([]);
  });

  test('knows everybody who did something, each once, and each entry by its number', async () => {
    const { ledger, open } = ledgers();
    expect(await ledger.audit.names()).toEqual([]);
    for (const who of ['bo', 'Ada', 'token:x', 'bo', 'Ada', 'Åsa']) await ledger.audit.append(auditEvent({ who }));
    const { audit } = await open();
    expect(await audit.names()).toEqual(['Ada', 'bo', 'token:x', 'Åsa']);
    expect(await audit.get(3)).toMatchObject({ sequence: 3, who: 'token:x' });
    expect(await audit.get(7)).toBeUndefined();
  });

  test('gives the saves of one sitting as one, whatever stands between them and wherever a part of the list ends', async () => {
    const { audit } = ledgers().ledger;
    const minute = 60_000;
    const saved = (nth: number, who: string, draft: string, based: string, revision: string, more: object = {}) =>
      audit.append(
        auditEvent({
          at: nth * minute,
          who,
          action: 'draft-saved',
          subject: `${draft}@draft`,
          details: { basedOn: based, revision, ...more },
        }),
      );
    await saved(0, 'Ada', 'a/b/fr', 'r0', 'r1'); // 1
    await saved(1, 'Bo', 'a/b/sv', 's0', 's1'); // 2
    await saved(2, 'Ada', 'a/b/fr', 'r1', 'r2'); // 3
    await audit.append(auditEvent({ at: 3 * minute, who: 'Bo', action: 'commented', subject: 'a/b/fr@draft' })); // 4
    await saved(4, 'Ada', 'a/b/fr', 'r2', 'r3'); // 5, goes on past the comment
    await saved(5, 'Bo', 'a/b/sv', 's1', 's2'); // 6
    await saved(6, 'Cleo', 'a/b/fr', 'r3', 'r4'); // 7, somebody else
    await saved(7, 'Ada', 'a/b/fr', 'r4', 'r5'); // 8, over another's text
    await saved(38, 'Ada', 'a/b/fr', 'r5', 'r6'); // 9, too late
    await saved(39, 'Ada', 'a/b/fr', 'r6', 'r7', { stage: 'approved' }); // 10, ended an approval
    await saved(40, 'Ada', 'a/b/fr', 'r7', 'r8'); // 11
    const all = ['10-11×2', '9-9×1', '8-8×1', '7-7×1', '2-6×2', '1-5×3', '4-4×1'];
    const told = async (filter: AuditFilter, limit: number) => {
      const found: string[] = [];
      for (let cursor: string | undefined | null; cursor !== null; ) {
        const part = await audit.sittings(filter, { limit, cursor });
        found.push(...part.items.map(({ first, last, count }) => `${first.sequence}-${last.sequence}×${count}`));
        cursor = part.next;
      }
      return found;
    };
    for (const limit of [1, 2, 3, 5, 50]) expect(await told({}, limit), `${limit} at once`).toEqual(all);
    for (const limit of [1, 50]) {
      expect(await told({ who: 'Ada' }, limit)).toEqual(['10-11×2', '9-9×1', '8-8×1', '1-5×3']);
      expect(await told({ subject: 'a/b/sv' }, limit)).toEqual(['2-6×2']);
      expect(await told({ action: 'commented' }, limit)).toEqual(['4-4×1']);
      // Of a sitting that only part of a stretch of time holds, that part.
      expect(await told({ from: minute, until: 4 * minute }, limit)).toEqual(['4-4×1', '3-3×1', '2-2×1']);
    }
    await expect(audit.sittings({}, { limit: 1, cursor: 'bm9uZQ' })).rejects.toThrow();
  });

  test('finds entries by each of their properties', async () => {
    const { audit } = ledgers().ledger;
    const subjects = ['a/b', 'a/b/fr', 'a/b/fr@1', 'a/b/fr@12', 'a/b/fr-CA', 'a/bc', 'a/b/sv@1', 'Ada', 'A/B'];
    const actions: readonly AuditAction[] = ['published', 'draft-saved', 'approved'];
    const entries: AuditEntry[] = [];
    for (const [nth, subject] of subjects.entries())
      entries.unshift(
        await audit.append(auditEvent({ subject, at: nth, who: nth % 2 ? 'Ada' : 'Bo', action: actions[nth % 3] })),
      );
    const belongs = (subject: string, to: string): boolean =>
      subject === to || ['/', '@'].some((sign) => subject.startsWith(to + sign));
    const filters: readonly AuditFilter[] = [
      ...subjects.map((subject) => ({ subject })),
      { who: 'Ada' },
      { who: 'nobody' },
      { action: 'approved' },
      { from: 3 },
      { until: 3 },
      { from: 2, until: 2 },
      { subject: 'a/b', who: 'Bo', from: 1, until: 6 },
    ];
    for (const filter of filters) {
      const expected = entries.filter(
        ({ who, action, subject, at }) =>
          who === (filter.who ?? who) &&
          action === (filter.action ?? action) &&
          (filter.subject === undefined || belongs(subject, filter.subject)) &&
          at >= (filter.from ?? at) &&
          at < (filter.until ?? Number.POSITIVE_INFINITY),
      );
      expect((await audit.list(filter, { limit: 100 })).items, JSON.stringify(filter)).toEqual(expected);
    }
  });

  test('gives long lists in pages that stay as they are while entries arrive', async () => {
    const { audit } = ledgers().ledger;
    for (let at = 1; at <= 7; at++) await audit.append(auditEvent({ at }));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await audit.list({}, { limit: 3, cursor });
      seen.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.next ?? undefined;
      await audit.append(auditEvent({ at: 100 }));
    } while (cursor !== undefined);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  test('refuses cursors that it did not give', async () => {
    const { audit, decisions } = ledgers().ledger;
    const foreign = Buffer.from('["decisions",1,2]').toString('base64url');
    for (const cursor of ['', 'x', '!!', foreign, Buffer.from('["audit","1"]').toString('base64url'), 'W10'])
      await expect(audit.list({}, { limit: 3, cursor })).rejects.toMatchObject({
        name: 'BadCursorError',
        hint: expect.any(String),
      });
    await expect(decisions.find({}, { limit: 3, cursor: 'x' })).rejects.toMatchObject({ name: 'BadCursorError' });
  });

  test('stays one chain when several write at once', async () => {
    const { ledger, open } = ledgers();
    const writers: readonly Ledger[] = [ledger, await open(), await open()];
    const appended = await Promise.all(
      Array.from({ length: 60 }, (_, nth) => writers[nth % 3]?.audit.append(auditEvent({ at: nth }))),
    );
    const sequences = appended.map((entry) => entry?.sequence ?? 0).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, nth) => nth + 1));
    expect(await ledger.audit.verify()).toMatchObject({ whole: true, head: { sequence: 60 } });
  });
}
