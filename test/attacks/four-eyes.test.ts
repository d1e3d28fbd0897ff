import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashSecret, newSecret } from '../../server/auth/secret.ts';
import { tokenPrefix } from '../../server/auth/token-keys.ts';
import type { Person } from '../../server/identity/person.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { versionPath } from '../../server/storage/port/edition.ts';
import { type AccessPlace, addPerson, openAccessPlace, origin, signedIn } from '../auth/access-place.ts';
import { startWritten } from '../written-text.ts';

const acme = { policy: 'acme/help-desk', language: 'en' };
const path = '/v1/policies/acme/help-desk/en';
const demand = 'review: { approvals: 1 }\n';

type Answer = { readonly status: number; readonly body: Record<string, unknown> };
type Asking = (method: string, path: string, body?: unknown, more?: Record<string, string>) => Promise<Answer>;

let place: AccessPlace;
let ada: Asking;
let bo: Asking;
let admins: readonly Person[];
beforeEach(async () => {
  place = await openAccessPlace();
  admins = await Promise.all(['Ada', 'Bo'].map((name) => addPerson(place, name, 'admin')));
  await signIn();
  await startWritten(place.services, 'Cleo', acme, { template: { title: 'Acme: help' } });
  await publishDraft(place.services, 'Cleo', acme, { from: '2026-01-01', reason: 'The first one' });
});
afterEach(() => place.close());

async function signIn(): Promise<void> {
  [ada, bo] = (await Promise.all(admins.map(async (person) => asking(await signedIn(place, person))))) as [Asking, Asking];
}

function asking(headers: Record<string, string>): Asking {
  return async (method, route, body, more = {}) => {
    const type = typeof body === 'string' ? 'application/yaml' : 'application/json';
    const answer = await place.app.request(`${origin}${route}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': type }), ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  };
}

/** Somebody with a token that may do everything, made with whatever key `maker` asks with. */
async function tokenOf(maker: Asking, name: string): Promise<Asking> {
  const made = await maker('POST', '/v1/tokens', { name, scopes: ['read', 'edit', 'publish', 'admin'] });
  expect(made.status).toBe(201);
  return asking({ authorization: `Bearer ${made.body.token}` });
}

/** The text of the first version, which asks for no approval. */
const firstText = (): string => place.services.snapshot.files.find((file) => file.path === versionPath(acme, 1))?.text ?? '';

/** Drafts a change. */
async function draft(who: Asking, change: (text: string) => string): Promise<void> {
  const { body } = await who('POST', `${path}/draft`, {});
  const saved = await who('PUT', `${path}/draft`, change(String(body.text)), { 'if-match': `"${body.revision}"` });
  expect(saved.status).toBe(200);
}

const review = (who: Asking, kind: string): Promise<Answer> => who('POST', `${path}/draft/reviews`, { kind });

async function publish(who: Asking, terms: object = {}): Promise<Answer> {
  const { body } = await who('GET', `${path}/draft`);
  return who('POST', `${path}/draft/publication`, { reason: 'Because', ...terms }, { 'if-match': `"${body.revision}"` });
}

async function published(who: Asking): Promise<void> {
  const answer = await publish(who);
  expect(answer.body).toMatchObject({ version: expect.any(String) });
  place.passTime(60_000);
}

/** Version 2 asks for an approval, which version 1 did not. */
async function askForApproval(): Promise<void> {
  await draft(ada, (text) => text.replace('\nversion: 2\n', `\nversion: 2\n${demand}`));
  await review(ada, 'request');
  await review(bo, 'approval');
  await published(ada);
}

const approvals = async (): Promise<unknown> => (await ada('GET', `${path}/draft`)).body.approvals;

test('rolling back to a version from before approvals were asked for does not lift the demand', async () => {
  await askForApproval();
  expect((await ada('POST', `${path}/rollback`, { to: 1, reason: 'Back' })).status).toBe(201);
  place.passTime(60_000);
  await draft(ada, (text) => `${text}# mine alone\n`);
  expect(await approvals()).toEqual({ needed: 1, given: [] });
  expect(await publish(ada)).toMatchObject({ status: 409, body: { missing: 1 } });
  // Going back twice changes nothing either.
  expect((await ada('POST', `${path}/rollback`, { to: 3, reason: 'Once more' })).status).toBe(201);
  expect(await approvals()).toEqual({ needed: 1, given: [] });
});

test('an approved change lifts it, and a file that was put beside them by hand does not', async () => {
  await askForApproval();
  const first = firstText();
  const byHand = first.replace(/^version: 1$/m, 'version: 3').replace(/^effective: .*$/m, `effective: { from: 2027-01-01 }`);
  expect(parse(byHand)).toMatchObject({ version: 3 });
  await place.services.store.release({ edition: acme, version: 3, text: byHand, draft: undefined });
  await place.services.watcher.refresh();
  await draft(ada, (text) => `${text}# without the demand\n`);
  expect(await approvals()).toEqual({ needed: 1, given: [] });
  await review(ada, 'request');
  await review(bo, 'approval');
  const { body } = await ada('GET', `${path}/draft`);
  const done = await ada(
    'POST',
    `${path}/draft/publication`,
    { reason: 'Agreed', from: '2027-02-01' },
    { 'if-match': `"${body.revision}"` },
  );
  expect(done.status).toBe(201);
  place.passTime(Date.parse('2027-02-02') - place.now());
  await signIn();
  await draft(ada, (text) => `${text}# the next\n`);
  expect(await approvals()).toEqual({ needed: 0, given: [] });
});

test('a demand in a version that cannot hold counts too', async () => {
  const first = firstText();
  const odd = first
    .replace(/^version: 1$/m, `version: 2\n${demand.trim()}`)
    .replace(/^effective: .*$/m, 'effective: { from: 2027-W01 }');
  await place.services.store.release({ edition: acme, version: 2, text: odd, draft: undefined });
  await place.services.watcher.refresh();
  await ada('POST', `${path}/draft`, { from: 'acme/help-desk/en@1' });
  expect(await approvals()).toEqual({ needed: 1, given: [] });
});

test('whoever stands behind a token is who acts: nobody approves their own change with another key', async () => {
  await askForApproval();
  const adasToken = await tokenOf(ada, 'adas');
  const grandchild = await tokenOf(adasToken, 'adas-second');
  await draft(ada, (text) => `${text}# mine\n`);
  await review(ada, 'request');
  for (const who of [ada, adasToken, grandchild])
    expect(await review(who, 'approval')).toMatchObject({ status: 403, body: { type: 'urn:dueline:problem:own-change' } });
  expect(await publish(adasToken)).toMatchObject({ status: 409, body: { missing: 1 } });
  expect(await review(bo, 'approval')).toMatchObject({ status: 201, body: { stage: 'approved' } });
});

test('what a token wrote, whoever made the token wrote', async () => {
  await askForApproval();
  const adasToken = await tokenOf(await tokenOf(ada, 'adas'), 'adas-second');
  await draft(adasToken, (text) => `${text}# by a tool\n`);
  await review(adasToken, 'request');
  expect(await review(ada, 'approval')).toMatchObject({ status: 403 });
  expect((await ada('GET', `${path}/draft`)).body).toMatchObject({ authors: ['Ada'], savedBy: 'token:adas-second' });
  const { items } = await place.services.ledger.audit.list({ action: 'draft-saved' }, { limit: 1 });
  expect(items).toMatchObject([{ who: 'token:adas-second', details: { behind: 'Ada' } }]);
});

test('two approvals are two people, not one with two keys', async () => {
  await draft(ada, (text) => text.replace('\nversion: 2\n', '\nversion: 2\nreview: { approvals: 2 }\n'));
  await review(ada, 'request');
  const bosToken = await tokenOf(bo, 'bos');
  expect((await review(bo, 'approval')).body.approvals).toEqual({ needed: 2, given: ['Bo'] });
  expect((await review(bosToken, 'approval')).body).toMatchObject({
    stage: 'in-review',
    approvals: { needed: 2, given: ['Bo'] },
  });
  expect(await publish(ada)).toMatchObject({ status: 409, body: { missing: 1 } });
});

test('a token of which nobody knows who made it approves nothing', async () => {
  await askForApproval();
  const secret = `${tokenPrefix}${newSecret()}`;
  // As tokens that tokens made were written down once; the first of them is gone.
  await place.services.access.gate.store.tokens.add({
    id: 'tok_1',
    name: 'old',
    hash: hashSecret(secret),
    scopes: ['read', 'edit'],
    on: null,
    createdBy: 'token:gone',
    createdAt: place.now(),
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  });
  const old = asking({ authorization: `Bearer ${secret}` });
  await draft(ada, (text) => `${text}# mine\n`);
  await review(ada, 'request');
  expect(await review(old, 'approval')).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining('`token:old`; a person has to approve the draft in their own name') },
  });
  expect(await publish(ada)).toMatchObject({ status: 409, body: { missing: 1 } });
});

test('an approved change that would lift it lifts nothing before it has begun, and nothing where it is cancelled', async () => {
  await askForApproval();
  await draft(ada, (text) => text.replace(demand, ''));
  await review(ada, 'request');
  await review(bo, 'approval');
  expect((await publish(ada, { from: '2027-02-01' })).status).toBe(201);
  await draft(ada, (text) => `${text}# before that day\n`);
  expect(await approvals()).toEqual({ needed: 1, given: [] });
  expect(await publish(ada, { withdraw: true })).toMatchObject({ status: 409, body: { missing: 1 } });
  expect((await ada('POST', `${path}/3/cancellation`, { reason: 'Never' })).status).toBe(204);
  expect(await approvals()).toEqual({ needed: 1, given: [] });
});

test('what never was in force does not come back without the approvals that it lacks', async () => {
  await draft(ada, (text) => `${text}# seen by nobody\n`);
  expect((await publish(ada, { from: '2027-03-01' })).status).toBe(201);
  await draft(ada, (text) => text.replace('\nversion: 3\n', `\nversion: 3\n${demand}`));
  await review(ada, 'request');
  await review(bo, 'approval');
  await published(ada);
  const missing = { status: 409, body: { type: 'urn:dueline:problem:approval-missing', missing: 1 } };
  expect(await ada('POST', `${path}/2/move`, { from: '2027-01-01', reason: 'Sooner' })).toMatchObject(missing);
  expect(await ada('POST', `${path}/rollback`, { to: 2, reason: 'Back' })).toMatchObject(missing);
  expect((await ada('POST', `${path}/2/cancellation`, { reason: 'No' })).status).toBe(204);
  expect(await ada('POST', `${path}/rollback`, { to: 2, reason: 'Back' })).toMatchObject(missing);
  // What was in force comes back at once, as ever.
  expect((await ada('POST', `${path}/rollback`, { to: 1, reason: 'Back' })).status).toBe(201);
});

test('a version is moved with its approvals, over and over, and whoever moves it adds none', async () => {
  await askForApproval();
  await draft(ada, (text) => `${text}# agreed\n`);
  await review(ada, 'request');
  await review(bo, 'approval');
  expect((await publish(ada, { from: '2027-02-01' })).status).toBe(201);
  for (const [version, from] of [
    [3, '2027-03-01'],
    [4, '2027-01-15'],
  ] as const)
    expect((await ada('POST', `${path}/${version}/move`, { from, reason: 'Otherwise' })).status).toBe(201);
  const { items } = await place.services.ledger.audit.list({ action: 'version-moved' }, { limit: 5 });
  expect(items.map(({ details }) => details.approvals)).toEqual(Array(2).fill({ needed: 1, given: ['Bo'] }));
  // A moved version that never began comes back with what it was approved with, and brings nothing that was not.
  expect((await ada('POST', `${path}/rollback`, { to: 3, reason: 'At once' })).status).toBe(201);
});

test('approvals end with their review: a draft that was withdrawn, changed and changed back, or restored needs them anew', async () => {
  await askForApproval();
  await draft(ada, (text) => `${text}# agreed once\n`);
  const approved = async (): Promise<void> => {
    await review(ada, 'request');
    expect((await review(bo, 'approval')).body).toMatchObject({ stage: 'approved', approvals: { needed: 1, given: ['Bo'] } });
  };
  const unapproved = async (): Promise<void> => {
    expect((await ada('GET', `${path}/draft`)).body).toMatchObject({ stage: 'draft', approvals: { needed: 1, given: [] } });
    expect(await publish(ada)).toMatchObject({ status: 409, body: { missing: 1 } });
  };
  await approved();
  await review(ada, 'withdrawal');
  await unapproved();
  // Nor does it count in the next review.
  expect((await review(ada, 'request')).body).toMatchObject({ stage: 'in-review', approvals: { given: [] } });
  await review(bo, 'approval');
  const { text, revision } = (await ada('GET', `${path}/draft`)).body;
  const other = await ada('PUT', `${path}/draft`, `${text}# more\n`, { 'if-match': `"${revision}"` });
  await ada('PUT', `${path}/draft`, String(text), { 'if-match': `"${other.body.revision}"` });
  await unapproved();
  await approved();
  expect((await ada('DELETE', `${path}/draft`, undefined, { 'if-match': `"${revision}"` })).status).toBe(204);
  expect((await bo('POST', `${path}/draft/restoration`, {})).status).toBe(201);
  await unapproved();
  // Whoever has it back has a hand in it.
  await review(ada, 'request');
  expect(await review(bo, 'approval')).toMatchObject({ status: 403 });
});

test('what is carried over after an approval is a change of whoever carries it, approved by nobody', async () => {
  await askForApproval();
  await draft(ada, (text) => `${text}# scheduled\n`);
  await review(ada, 'request');
  await review(bo, 'approval');
  expect((await publish(ada, { from: '2027-02-01' })).status).toBe(201);
  await ada('POST', `${path}/draft`, { from: 'acme/help-desk/en@3', carrying: 2 });
  expect(await approvals()).toEqual({ needed: 1, given: [] });
  await review(ada, 'request');
  expect(await review(await tokenOf(ada, 'adas'), 'approval')).toMatchObject({ status: 403 });
  expect(await publish(ada, { from: '2027-02-01', withdraw: true })).toMatchObject({ status: 409, body: { missing: 1 } });
});

test('who may edit neither cancels nor moves nor rolls back, not with a token that is wider than they are', async () => {
  await draft(ada, (text) => `${text}# scheduled\n`);
  expect((await publish(ada, { from: '2027-02-01' })).status).toBe(201);
  const editor = asking(await signedIn(place, await addPerson(place, 'Edi', 'editor')));
  const reader = asking(await signedIn(place, await addPerson(place, 'Rea', 'reader')));
  const refused = { status: 403 };
  for (const who of [editor, reader]) {
    expect(await who('POST', `${path}/2/cancellation`, { reason: 'No' })).toMatchObject(refused);
    expect(await who('POST', `${path}/2/move`, { from: '2027-03-01', reason: 'No' })).toMatchObject(refused);
    expect(await who('POST', `${path}/rollback`, { to: 1, reason: 'No' })).toMatchObject(refused);
    expect(await who('POST', '/v1/tokens', { name: 'own', scopes: ['publish'] })).toMatchObject(refused);
  }
  expect(await reader('POST', `${path}/draft/restoration`, {})).toMatchObject(refused);
  expect(await reader('POST', `${path}/draft/reviews`, { kind: 'comment', text: 'Hm' })).toMatchObject(refused);
});
