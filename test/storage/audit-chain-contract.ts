import { expect, test } from 'vitest';
import type { AuditHead, AuditVerdict } from '../../server/storage/port/audit.ts';
import { entryHash } from '../../server/storage/sql/audit-chain.ts';
import { auditEvent } from './audit-events.ts';
import type { OpenLedgers } from './ledger-place.ts';

type Tampering = readonly [what: string, statements: readonly string[], sequences: readonly number[], words: string];

const columns = 'sequence, at, who, action, subject, reason, details_json, previous, hash';
const moved = (from: number, to: number): string => `update audit set sequence = ${to} where sequence = ${from}`;

/** What somebody with the database's password may do, and at which entries it has to show. */
const tamperings: readonly Tampering[] = [
  ['who', [`update audit set who = 'Eve' where sequence = 4`], [4], 'altered'],
  ['when', ['update audit set at = at + 1 where sequence = 4'], [4], 'altered'],
  ['what', [`update audit set action = 'approved' where sequence = 4`], [4], 'altered'],
  ['to what', [`update audit set subject = 'x/y/z@1' where sequence = 4`], [4], 'altered'],
  ['why', [`update audit set reason = 'none' where sequence = 4`], [4], 'altered'],
  ['details', [`update audit set details_json = '{"n":5}' where sequence = 4`], [4], 'altered'],
  ['details, made unreadable', [`update audit set details_json = '{' where sequence = 4`], [4], 'altered'],
  ['the spelling of details', [`update audit set details_json = '{"n": 4}' where sequence = 4`], [4], 'altered'],
  ['the hash of the entry before', [`update audit set previous = hash where sequence = 4`], [4], 'altered'],
  ['the hash', [`update audit set hash = previous where sequence = 4`], [4], 'altered'],
  ['the last entry', [`update audit set who = 'Eve' where sequence = 8`], [8], 'altered'],
  ['an entry in the middle, which is deleted', ['delete from audit where sequence = 4'], [4], 'entry 4 is missing'],
  ['several, which are deleted', ['delete from audit where sequence in (3, 4, 5)'], [3], 'entries 3 to 5 are missing'],
  ['the first, which is deleted', ['delete from audit where sequence = 1'], [1], 'entry 1 is missing'],
  ['the end, which is deleted', ['delete from audit where sequence > 6'], [7], 'entries 7 to 8 are missing'],
  ['all of them, which are deleted', ['delete from audit'], [1], 'entries 1 to 8 are missing'],
  ['the order of two', [moved(4, 99), moved(5, 4), moved(99, 5)], [4, 5], 'altered or moved'],
  [
    'a gap that is closed',
    ['delete from audit where sequence = 4', moved(5, 4), moved(6, 5), moved(7, 6), moved(8, 7)],
    [4, 5, 6, 7, 8],
    'altered or moved',
  ],
  [
    'an entry more',
    [
      `insert into audit (${columns}) select 9, at, who, action, subject, reason, details_json, previous, hash from audit where sequence = 8`,
    ],
    [9, 9],
    'past the end',
  ],
  ['the head', [`update audit_head set hash = '${'0'.repeat(64)}'`], [8], 'said to end with another'],
];

export function describeAuditChain(ledgers: () => OpenLedgers): void {
  const written = async (): Promise<AuditHead> => {
    const { audit } = ledgers().ledger;
    for (let n = 1; n <= 8; n++) await audit.append(auditEvent({ at: n, reason: n % 2 ? null : 'because', details: { n } }));
    return audit.head();
  };
  const verdict = (expected?: AuditHead): Promise<AuditVerdict> => ledgers().ledger.audit.verify(expected);

  test.each(tamperings)('shows that somebody has changed %s', async (_, statements, sequences, words) => {
    await written();
    await ledgers().place.tamper(...statements);
    const { whole, faults } = await verdict();
    expect(whole).toBe(false);
    expect(faults.map(({ sequence }) => sequence)).toEqual(sequences);
    expect(faults.map(({ message }) => message).join('; ')).toContain(words);
  });

  test('shows an entry that was forged with a hash that fits it, at the one behind it', async () => {
    await written();
    const { ledger, place } = ledgers();
    const [fourth] = (await ledger.audit.list({ from: 4, until: 5 }, { limit: 1 })).items;
    if (fourth === undefined) throw new Error('there is no fourth entry');
    await place.tamper(`update audit set who = 'Eve', hash = '${entryHash({ ...fourth, who: 'Eve' })}' where sequence = 4`);
    const message = 'entry 5 does not follow entry 4: one of them was replaced or moved';
    expect((await verdict()).faults).toMatchObject([{ sequence: 5, message }]);
  });

  test('shows that an end was cut off together with its trace, if its head was noted elsewhere', async () => {
    const head = await written();
    const { items } = await ledgers().ledger.audit.list({}, { limit: 3 });
    await ledgers().place.tamper(
      'delete from audit where sequence > 6',
      `update audit_head set sequence = 6, hash = '${items[2]?.hash}'`,
    );
    expect(await verdict()).toMatchObject({ whole: true, head: { sequence: 6 } });
    expect(await verdict(head)).toMatchObject({ whole: false, faults: [{ sequence: 8 }] });
  });

  test('shows that the chain is another one than the one whose head was noted', async () => {
    const head = await written();
    expect(await verdict({ sequence: 5, hash: 'f'.repeat(64) })).toMatchObject({ whole: false, faults: [{ sequence: 5 }] });
    await ledgers().ledger.audit.append(auditEvent());
    expect(await verdict(head)).toMatchObject({ whole: true });
    expect(await verdict({ sequence: 0, hash: '0'.repeat(64) })).toMatchObject({ whole: true });
  });

  test('cannot be changed by a mere slip: the database refuses', async () => {
    await written();
    const { place } = ledgers();
    await expect(place.run(`update audit set who = 'Eve' where sequence = 4`)).rejects.toThrow('never changed or taken away');
    await expect(place.run('delete from audit where sequence = 8')).rejects.toThrow('never changed or taken away');
    expect(await verdict()).toMatchObject({ whole: true });
  });

  test('is verified in pieces, and rightly so while others append', async () => {
    const { ledger, open } = ledgers();
    const other = await open();
    await ledger.transaction(async ({ audit }) => {
      for (let at = 1; at <= 2_500; at++) await audit.append(auditEvent({ at }));
    });
    const verification = ledger.audit.verify();
    for (let at = 0; at < 20; at++) await other.audit.append(auditEvent({ at }));
    expect(await verification).toMatchObject({ whole: true, faults: [] });
    await ledgers().place.tamper(`update audit set who = 'Eve' where sequence in (1000, 1001, 2400)`);
    expect((await ledger.audit.verify()).faults.map(({ sequence }) => sequence)).toEqual([1000, 1001, 2400]);
  });
}
