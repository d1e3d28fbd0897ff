import { beforeEach, describe, expect, test } from 'vitest';
import type { Invitation } from '../../server/identity/invitation.ts';
import type { Person } from '../../server/identity/person.ts';
import type { Token } from '../../server/identity/token.ts';
import type { AccessStore } from '../../server/storage/port/auth-store.ts';
import type { Ledger } from '../../server/storage/port/ledger.ts';

/** A store to try, with the ledger in whose database it is. */
export type OpenedAccess = { readonly access: AccessStore; readonly ledger: Pick<Ledger, 'transaction' | 'audit'> };

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `name-${id}`,
  fullName: null,
  identity: null,
  password: null,
  grants: [{ role: 'editor', on: 'planview/customer-care' }],
  createdAt: 1,
  lastSignInAt: null,
  removedAt: null,
  ...more,
});

const token = (id: string, more: Partial<Token> = {}): Token => ({
  id,
  name: `name-${id}`,
  hash: `hash-${id}`,
  scopes: ['decide', 'read'],
  on: null,
  createdBy: 'ada',
  createdAt: 1,
  expiresAt: 100,
  lastUsedAt: null,
  revokedAt: null,
  ...more,
});

const invitation = (id: string, more: Partial<Invitation> = {}): Invitation => ({
  id,
  hash: `hash-${id}`,
  kind: 'join',
  name: null,
  person: null,
  grants: [{ role: 'reader', on: null }],
  createdBy: 'ada',
  createdAt: 1,
  expiresAt: 100,
  usedAt: null,
  ...more,
});

/** What every store of those who may come in must do. `open` gives an empty one. */
export function accessStoreContract(open: () => Promise<OpenedAccess>): void {
  let access: AccessStore;
  let ledger: OpenedAccess['ledger'];
  beforeEach(async () => {
    ({ access, ledger } = await open());
  });

  describe('people', () => {
    test('come back as they were put in', async () => {
      const ada = person('a', {
        name: 'Ada Lovelace',
        fullName: 'Ada, Countess of Lovelace',
        identity: { issuer: 'https://login.example.com', subject: 'x y' },
        grants: [
          { role: 'admin', on: null },
          { role: 'editor', on: 'planview' },
        ],
        createdAt: Date.parse('2099-01-01'),
        lastSignInAt: Date.parse('2099-02-01'),
      });
      expect(await access.people.add(ada)).toBe(true);
      expect(await access.people.get('a')).toEqual(ada);
      expect(await access.people.byName('ADA lovelace')).toEqual(ada);
      expect(await access.people.byIdentity('https://login.example.com', 'x y')).toEqual(ada);
      expect(await access.people.byIdentity('https://other.example.com', 'x y')).toBeUndefined();
      expect(await access.people.get('b')).toBeUndefined();
    });

    test('never share a name or an identity, also where one was removed or many come at once', async () => {
      const identity = { issuer: 'i', subject: 's' };
      expect(await access.people.add(person('a', { name: 'Straße', identity }))).toBe(true);
      await access.people.change('a', { removedAt: 5 });
      expect(await access.people.add(person('b', { name: 'STRAßE' }))).toBe(false);
      expect(await access.people.add(person('b', { name: 'other', identity }))).toBe(false);
      expect(await access.people.get('b')).toBeUndefined();
      const added = await Promise.all(['c', 'd', 'e', 'f'].map((id) => access.people.add(person(id, { name: 'same' }))));
      expect(added.filter(Boolean)).toHaveLength(1);
    });

    test('change in what is named and in nothing else', async () => {
      await access.people.add(person('a', { password: 'kept', fullName: 'A' }));
      expect(await access.people.change('a', { grants: [], lastSignInAt: 7 })).toEqual(
        person('a', { password: 'kept', fullName: 'A', grants: [], lastSignInAt: 7 }),
      );
      expect(await access.people.change('a', { password: null, fullName: null })).toMatchObject({
        password: null,
        fullName: null,
      });
      expect(await access.people.change('a', {})).toMatchObject({ id: 'a' });
      expect(await access.people.change('b', { grants: [] })).toBeUndefined();
    });

    test('an admin of everything is known for one as long as they are there', async () => {
      await access.people.add(person('a', { grants: [{ role: 'admin', on: 'planview' }], name: 'admin' }));
      expect(await access.people.hasAdmin()).toBe(false);
      await access.people.add(person('b', { grants: [{ role: 'admin', on: null }] }));
      expect(await access.people.hasAdmin()).toBe(true);
      await access.people.change('b', { removedAt: 5 });
      expect(await access.people.hasAdmin()).toBe(false);
    });

    test('are listed newest first, page by page', async () => {
      for (const id of ['1', '2', '3', '4', '5']) await access.people.add(person(id));
      const first = await access.people.list({ limit: 2 });
      const second = await access.people.list({ limit: 2, cursor: first.next ?? '' });
      const third = await access.people.list({ limit: 2, cursor: second.next ?? '' });
      expect([first, second, third].map(({ items }) => items.map(({ id }) => id))).toEqual([['5', '4'], ['3', '2'], ['1']]);
      expect(third.next).toBeNull();
      await expect(access.people.list({ limit: 2, cursor: 'nonsense' })).rejects.toMatchObject({ name: 'BadCursorError' });
    });
  });

  describe('tokens', () => {
    test('come back as they were put in', async () => {
      const one = token('a', { on: 'planview', scopes: ['edit', 'publish', 'admin'], expiresAt: null });
      expect(await access.tokens.add(one)).toBe(true);
      expect(await access.tokens.get('a')).toEqual(one);
      expect(await access.tokens.byHash('hash-a')).toEqual(one);
      expect(await access.tokens.byName('name-a')).toEqual(one);
      expect(await access.tokens.byHash('hash')).toBeUndefined();
    });

    test('share no name as long as they are not revoked', async () => {
      await access.tokens.add(token('a', { name: 'ci' }));
      expect(await access.tokens.add(token('b', { name: 'ci' }))).toBe(false);
      expect(await access.tokens.revoke('a', 5)).toBe(true);
      expect(await access.tokens.revoke('a', 6)).toBe(false);
      expect(await access.tokens.revoke('x', 6)).toBe(false);
      expect(await access.tokens.add(token('b', { name: 'ci' }))).toBe(true);
      expect(await access.tokens.get('a')).toMatchObject({ revokedAt: 5 });
      expect(await access.tokens.byName('ci')).toMatchObject({ id: 'b' });
      expect((await access.tokens.list({ limit: 10 })).items.map(({ id }) => id)).toEqual(['b', 'a']);
    });

    test('know when they were used last, and never less', async () => {
      await access.tokens.add(token('a'));
      await access.tokens.markUsed('a', 10);
      await access.tokens.markUsed('a', 9);
      expect(await access.tokens.get('a')).toMatchObject({ lastUsedAt: 10 });
    });
  });

  test('sessions begin, go on and end, one or all of a person', async () => {
    await access.people.add(person('a'));
    await access.people.add(person('b'));
    for (const [hash, who] of [
      ['1', 'a'],
      ['2', 'a'],
      ['3', 'b'],
      ['4', 'a'],
    ] as const)
      await access.sessions.add({ hash, person: who, createdAt: 1, seenAt: 1 });
    await access.sessions.markSeen('1', 9);
    await access.sessions.markSeen('1', 8);
    expect(await access.sessions.byHash('1')).toEqual({ hash: '1', person: 'a', createdAt: 1, seenAt: 9 });
    await access.sessions.remove('1');
    expect(await access.sessions.byHash('1')).toBeUndefined();
    await access.sessions.removeAllOf('a');
    expect([await access.sessions.byHash('2'), await access.sessions.byHash('4')]).toEqual([undefined, undefined]);
    expect(await access.sessions.byHash('3')).toBeDefined();
  });

  describe('invitations', () => {
    test('come back as they were put in, and can be taken back', async () => {
      await access.people.add(person('a'));
      const one = invitation('1', { kind: 'password', person: 'a', name: 'Ada', grants: [] });
      await access.invitations.add(one);
      await access.invitations.add(invitation('2'));
      expect(await access.invitations.byHash('hash-1')).toEqual(one);
      expect((await access.invitations.list({ limit: 10 })).items.map(({ id }) => id)).toEqual(['2', '1']);
      expect([await access.invitations.remove('1'), await access.invitations.remove('1')]).toEqual([true, false]);
      expect(await access.invitations.get('1')).toBeUndefined();
    });

    test('are good once, for one of many, and until they expire', async () => {
      await access.invitations.add(invitation('1'));
      const used = await Promise.all([1, 2, 3, 4].map((at) => access.invitations.use('1', at)));
      expect(used.filter(Boolean)).toHaveLength(1);
      await access.invitations.add(invitation('2'));
      expect(await access.invitations.use('2', 100)).toBe(false);
      expect(await access.invitations.use('2', 99)).toBe(true);
      expect(await access.invitations.get('2')).toMatchObject({ usedAt: 99 });
    });
  });

  test('of many who count a try at once, one is first', async () => {
    const next = (count: number) => ({ key: 'name:ada', count, lastAt: count, lockedUntil: 0 });
    const first = await Promise.all([1, 1, 1].map((count) => access.attempts.replace(undefined, next(count))));
    expect(first.filter(Boolean)).toHaveLength(1);
    const second = await Promise.all([2, 3, 4].map((count) => access.attempts.replace(next(1), next(count))));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect((await access.attempts.get('name:ada'))?.count).toBeGreaterThan(1);
    await access.attempts.clear('name:ada');
    expect(await access.attempts.get('name:ada')).toBeUndefined();
  });

  test('a visit to the provider is taken by one', async () => {
    const visit = { hash: 'h', browser: 'b', verifier: 'v', nonce: 'n', returnTo: '/x', expiresAt: 9 };
    await access.visits.add(visit);
    const taken = await Promise.all([1, 2, 3].map(() => access.visits.take('h')));
    expect(taken.filter((one) => one !== undefined)).toEqual([visit]);
  });

  test('what has had its time is forgotten, the rest is not', async () => {
    const month = 30 * 24 * 60 * 60 * 1000;
    const now = 10 * month;
    await access.people.add(person('a'));
    for (const [hash, createdAt, seenAt] of [
      ['idle', 50, 5],
      ['old', 5, 50],
      ['good', 50, 50],
    ] as const)
      await access.sessions.add({ hash, person: 'a', createdAt, seenAt });
    await access.attempts.replace(undefined, { key: 'old', count: 1, lastAt: 1, lockedUntil: 0 });
    await access.attempts.replace(undefined, { key: 'locked', count: 1, lastAt: 1, lockedUntil: now + 1 });
    await access.attempts.replace(undefined, { key: 'new', count: 1, lastAt: 99, lockedUntil: 0 });
    await access.visits.add({ hash: 'h', browser: 'b', verifier: 'v', nonce: 'n', returnTo: '/', expiresAt: now - 1 });
    await access.invitations.add(invitation('old', { expiresAt: now - month - 1 }));
    await access.invitations.add(invitation('new', { expiresAt: now - 1 }));
    await access.tidy({ now, sessionsSeenBefore: 10, sessionsCreatedBefore: 10, attemptsBefore: 10 });
    const left = await Promise.all([
      ...['idle', 'old', 'good'].map((hash) => access.sessions.byHash(hash)),
      ...['old', 'locked', 'new'].map((key) => access.attempts.get(key)),
      access.visits.take('h'),
      ...['old', 'new'].map((id) => access.invitations.get(id)),
    ]);
    expect(left.map((one) => one !== undefined)).toEqual([false, false, true, false, true, true, false, false, true]);
  });

  test('a change and its note in the audit trail are made together or not at all', async () => {
    const event = { at: 1, who: 'ada', action: 'token-created' as const, subject: 'token:a', reason: null, details: {} };
    const work = ledger.transaction(async ({ audit }) => {
      await access.tokens.add(token('a'));
      await audit.append(event);
      throw new Error('the power fails');
    });
    await expect(work).rejects.toThrow('the power fails');
    expect(await access.tokens.get('a')).toBeUndefined();
    expect((await ledger.audit.head()).sequence).toBe(0);
  });
}
