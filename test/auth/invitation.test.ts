import { describe, expect, test } from 'vitest';
import { invite, inviteFirst } from '../../server/auth/invite.ts';
import { addPerson, cookiesOf, origin, signedIn } from './access-place.ts';
import { atFrontDoor, hour, password } from './front-door.ts';

const door = atFrontDoor();
const { get, joined, send, trail, tryPassword, whoIs } = door;

describe('the first link', () => {
  test('makes the first admin, once, and only where there is none', async () => {
    const { secret } = await inviteFirst(door.place.services.access.gate);
    const other = await inviteFirst(door.place.services.access.gate);
    const path = `/sign-in/link/${secret}`;
    expect(await (await get(path)).text()).toContain('Set up dueline');
    expect((await get(path)).status).toBe(200);
    const answer = await send(path, { name: 'Ada', password, again: password });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(await whoIs(cookiesOf(answer))).toBe('Ada');
    expect((await get(path)).status).toBe(410);
    expect((await send(path, { name: 'Eve', password, again: password })).status).toBe(410);
    expect((await get(`/sign-in/link/${other.secret}`)).status).toBe(410);
    expect((await send(`/sign-in/link/${other.secret}`, { name: 'Eve', password, again: password })).status).toBe(410);
    expect(await trail()).toEqual([
      'dueline person-invited the first admin',
      'dueline person-invited the first admin',
      'Ada person-joined Ada',
      'Ada signed-in Ada',
    ]);
  });

  test('lets one of many in who follow it at once', async () => {
    const { secret } = await inviteFirst(door.place.services.access.gate);
    const answers = await Promise.all(
      ['a1', 'b2', 'c3'].map((name) => send(`/sign-in/link/${secret}`, { name, password, again: password })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  });

  test('expires after an hour', async () => {
    const { secret } = await inviteFirst(door.place.services.access.gate);
    door.place.passTime(hour - 1);
    expect((await get(`/sign-in/link/${secret}`)).status).toBe(200);
    door.place.passTime(1);
    expect((await get(`/sign-in/link/${secret}`)).status).toBe(410);
    expect((await send(`/sign-in/link/${secret}`, { name: 'Ada', password, again: password })).status).toBe(410);
  });
});

describe('an invitation', () => {
  test.each([
    ['a short password', { name: 'Bob', password: 'tiny-pw', again: 'tiny-pw' }, 'At least 12 characters'],
    ['a password with the name', { name: 'Robert', password: 'robert-robert', again: 'robert-robert' }, 'without your name'],
    [
      'a password of few letters',
      { name: 'Bob', password: 'aaaaaaaaaaaaaaaa', again: 'aaaaaaaaaaaaaaaa' },
      'different characters',
    ],
    ['a slip', { name: 'Bob', password, again: 'correct horse bttery' }, 'not the same'],
    ['a name of the server’s', { name: 'token:ci', password, again: password }, 'kept for the server'],
    ['a name with a line break', { name: 'Bob\nroot', password, again: password }, 'invisible'],
    ['somebody’s name', { name: 'ADA', password, again: password }, 'taken'],
  ])('refuses %s and stays good', async (_, form, said) => {
    await addPerson(door.place, 'Ada', 'admin');
    const { secret } = await invite(door.place.services.access.gate, 'Ada', { grants: ['reader'] });
    const answer = await send(`/sign-in/link/${secret}`, form);
    expect(answer.status).toBe(422);
    const shown = await answer.text();
    expect(shown).toContain(said);
    expect(shown).not.toContain(form.password);
    expect((await send(`/sign-in/link/${secret}`, { name: 'Bob', password, again: password })).status).toBe(303);
  });

  test('gives what was promised under the name that was given', async () => {
    const cookie = await joined('Bob', 'editor:planview');
    expect(await (await get('/v1/session', { cookie })).json()).toEqual({
      name: 'Bob',
      kind: 'person',
      grants: ['editor:planview'],
      scopes: null,
      access: 'required',
    });
  });

  test('to a new password ends every session and lets nobody in with the old one', async () => {
    const before = await joined('Bob', 'reader');
    const { secret } = await invite(door.place.services.access.gate, 'Ada', { person: 'bob' });
    const chosen = 'another long password';
    const answer = await send(`/sign-in/link/${secret}`, { name: 'Eve', password: chosen, again: chosen });
    expect(await whoIs(cookiesOf(answer))).toBe('Bob');
    door.place.passTime(2000);
    expect(await whoIs(before)).toBeNull();
    expect((await tryPassword('Bob', password)).status).toBe(401);
    expect((await tryPassword('Bob', chosen)).status).toBe(303);
  });

  test('that was taken back opens nothing', async () => {
    const admin = await signedIn(door.place, await addPerson(door.place, 'Ada', 'admin'));
    const made = await door.place.app.request('/v1/invitations', {
      method: 'POST',
      headers: { ...admin, 'content-type': 'application/json' },
      body: JSON.stringify({ grants: ['reader'] }),
    });
    const { id, link } = (await made.json()) as { id: string; link: string };
    expect(link.startsWith(`${origin}/sign-in/link/`)).toBe(true);
    const path = new URL(link).pathname;
    expect((await get(path)).status).toBe(200);
    await door.place.app.request(`/v1/invitations/${id}`, { method: 'DELETE', headers: admin });
    expect((await get(path)).status).toBe(410);
    const listed = await (await get('/v1/invitations', admin)).text();
    expect(listed).not.toContain(path.split('/').pop());
  });
});
