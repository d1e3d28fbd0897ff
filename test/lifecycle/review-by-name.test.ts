import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { reviewersOf } from '../../server/lifecycle/reviewers.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { type AccessPlace, addPerson, openAccessPlace, origin, signedIn } from '../auth/access-place.ts';
import { openTestServices } from '../test-services.ts';
import { french } from './french-story.ts';

const path = '/v1/policies/planview/customer-care/fr/draft';

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
type Asking = (method: string, path: string, body?: unknown, more?: Record<string, string>) => Promise<Answer>;

let place: AccessPlace;
const as = new Map<string, Asking>();
beforeAll(async () => {
  place = await openAccessPlace();
  const people = { anna: 'editor', bo: 'editor:planview', clara: 'publisher', dan: 'editor:ptc', rita: 'reader' };
  for (const [name, grant] of Object.entries(people))
    as.set(name, asking(await signedIn(place, await addPerson(place, name, grant))));
});
afterAll(() => place.close());

function asking(headers: Record<string, string>): Asking {
  return async (method, route, body, more = {}) => {
    const type = typeof body === 'string' ? 'application/yaml' : 'application/json';
    const answer = await place.app.request(`${origin}${route}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': type }), ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
}

const of = (who: string): Asking => as.get(who) ?? (() => Promise.reject(new Error(`nobody is called ${who}`)));
const say = (who: string, opinion: object): Promise<Answer> => of(who)('POST', `${path}/reviews`, opinion);
const news = async (who: string) => (await of(who)('GET', `${path}/news`)).body;

/** Saves the open draft with a piece of its text replaced. */
async function save(who: string, before: string, after: string): Promise<void> {
  const { body } = await of(who)('GET', path);
  const text = String(body.text).replace(before, after);
  const saved = await of(who)('PUT', path, text, { 'if-match': `"${body.revision}"` });
  expect(saved).toMatchObject({ status: 200, body: { stage: 'draft', waitsFor: [] } });
}

test('a review asks people by name, keeps comments until they are resolved, and tells what is new since', async () => {
  await of('anna')('POST', path, {});
  await save('anna', 'within: 96 hours', 'within: 72 hours');

  // Who can be asked: those who may change the policy and wrote none of the draft.
  const { body: known } = await of('rita')('GET', `${path}/reviewers`);
  expect(known).toEqual({ items: ['bo', 'clara'].map((name) => ({ name, fullName: null })), othersToo: false });
  for (const [ask, detail] of [
    ['dan', /may not change `planview\/customer-care`/],
    ['anna', /wrote part of this draft/],
    ['nobody else', /nobody else/],
  ] as const)
    expect(await say('anna', { kind: 'request', ask: [ask] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/ask/0', detail: expect.stringMatching(detail) }] },
    });
  expect((await say('anna', { kind: 'comment', text: 'Hm', ask: ['bo'] })).status).toBe(422);
  expect((await say('rita', { kind: 'request', ask: ['bo'] })).status).toBe(403);
  const asked = await say('anna', { kind: 'request', ask: ['Bo', 'clara', 'bo'], text: 'Sales promises it' });
  expect(asked).toMatchObject({ status: 201, body: { stage: 'in-review', waitsFor: ['bo', 'clara'], unresolved: 0 } });
  expect((await of('bo')('GET', '/v1/policies')).body.drafts).toMatchObject([{ waitsFor: ['bo', 'clara'] }]);

  // A comment on a change, answered, resolved and opened again.
  const place = '/targets/vendor-major/resolution';
  await say('bo', { kind: 'comment', text: 'Who agreed to that?', place });
  await say('bo', { kind: 'comment', text: 'And from when?' });
  const { body: said } = await of('anna')('GET', `${path}/reviews`);
  const [, first, second] = said.items as { id: string }[];
  const answered = await say('anna', { kind: 'comment', text: 'Ada did', thread: first?.id });
  expect(answered.body).toMatchObject({ stage: 'in-review', unresolved: 2 });
  expect((await say('anna', { kind: 'resolved', thread: second?.id })).body.unresolved).toBe(1);
  expect(await say('bo', { kind: 'resolved', thread: second?.id })).toMatchObject({ status: 409 });
  expect((await say('bo', { kind: 'reopened', thread: second?.id })).body.unresolved).toBe(2);
  expect((await say('bo', { kind: 'resolved', thread: second?.id })).body.unresolved).toBe(1);
  const unfit = [
    { kind: 'resolved' },
    { kind: 'resolved', thread: 'none' },
    { kind: 'approval', thread: first?.id },
    { kind: 'reopened', thread: (said.items as { id: string }[])[0]?.id },
  ];
  for (const opinion of unfit) expect((await say('bo', opinion)).status, JSON.stringify(opinion)).toBe(422);
  expect((await say('rita', { kind: 'resolved', thread: first?.id })).status).toBe(403);
  const { body: thread } = await of('anna')('GET', `${path}/reviews`);
  expect((thread.items as unknown[])[3]).toMatchObject({ text: 'Ada did', thread: first?.id, place });

  // Bo approves, and is no longer waited for; then the text changes.
  expect((await say('bo', { kind: 'approval' })).body).toMatchObject({ waitsFor: ['clara'], unresolved: 1 });
  expect(await news('bo')).toEqual({ since: null, comparison: null });
  const looked = String((await of('rita')('GET', path)).body.revision);
  expect((await of('rita')('PUT', `${path}/look`, { revision: looked })).status).toBe(200);
  expect((await of('rita')('PUT', `${path}/look`, { revision: 'sha256:other' })).status).toBe(412);
  expect(await news('rita')).toEqual({ since: null, comparison: null });
  await save('anna', 'within: 72 hours', 'within: 60 hours');
  const differences = [expect.objectContaining({ before: '72 hours', after: '60 hours' })];
  expect(await news('bo')).toMatchObject({ since: { kind: 'approval' }, comparison: { meaning: 1, differences } });
  expect(await news('rita')).toMatchObject({
    since: { kind: 'look', revision: looked },
    comparison: { meaning: 1, differences },
  });
  expect(await news('clara')).toEqual({ since: null, comparison: null });
  await save('anna', 'policy: planview/customer-care', 'policy: [');
  expect(await news('bo')).toMatchObject({ since: { kind: 'approval' }, comparison: null });

  const { body: trail } = await of('rita')('GET', '/v1/audit?subject=planview/customer-care/fr@draft');
  expect(trail.items).toMatchObject([
    { action: 'draft-saved' },
    { action: 'draft-saved', details: { stage: 'approved' } },
    { action: 'approved', who: 'bo' },
    { action: 'comment-resolved', who: 'bo', details: { thread: second?.id } },
    { action: 'comment-reopened' },
    { action: 'comment-resolved', who: 'anna' },
    { action: 'commented', reason: 'Ada did', details: { thread: first?.id, place } },
    { action: 'commented' },
    { action: 'commented' },
    { action: 'review-requested', details: { asked: ['bo', 'clara'] } },
    { action: 'draft-saved' },
    { action: 'draft-started' },
  ]);
});

test('where nobody signs in, whoever ever changed something is offered, and others can be named', async () => {
  const { services } = await openTestServices();
  const swedish = { ...french, language: 'sv' };
  await startDraft(services, 'bo', swedish, {});
  const open = await startDraft(services, 'anna', french, {});
  const { people, ledger } = services;
  const known = await reviewersOf({ people, audit: ledger.audit }, open);
  expect(known).toEqual({ items: [{ name: 'bo', fullName: null }], othersToo: true });
  const asked = await reviewDraft(services, 'anna', french, { kind: 'request', text: '', ask: ['new here'] });
  expect(asked.record.waitsFor).toEqual(['new here']);
});
