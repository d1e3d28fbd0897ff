import { beforeAll, expect, test } from 'vitest';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { shareTestServices } from '../test-services.ts';
import { startWritten } from '../written-text.ts';
import { runDueline } from './run-dueline.ts';

const acme = 'acme/help-desk/en';
const edition = { policy: 'acme/help-desk', language: 'en' };
const { services, folder, data } = await shareTestServices({ from: null });
const dueline = (...args: string[]) => runDueline([...args, '--as', 'bo'], '', { DUELINE_POLICIES: folder, DUELINE_DATA: data });

/** Version 1 has held for long, version 2 begins in 2090. */
beforeAll(async () => {
  await startWritten(services, 'anna', edition, { template: { title: 'Acme help desk' } });
  await publishDraft(services, 'anna', edition, { from: '2020-01-01', reason: 'The first one' });
  await startDraft(services, 'anna', edition, {});
  await publishDraft(services, 'anna', edition, { from: '2090-01-02', reason: 'Later' });
});

test.each([
  [`${acme}`, 2, /Name a version of a policy in a language, as planview\/customer-care\/fr@3/],
  [`${acme}@x`, 2, /Name a version/],
  [`${acme}@9`, 2, /there is no version 9 of `acme\/help-desk\/en`\n {4}hint scheduled: 2/],
  ['acme/other/en@1', 2, /there is no version 1 of `acme\/other\/en`\n {4}hint nothing is scheduled/],
  [`${acme}@1`, 1, /version 1 of `acme\/help-desk\/en` has begun, .* roll back, or publish another one \(scheduled: 2\)/],
])('neither `cancel` nor `move` takes %s, and both say what there is', async (version, code, words) => {
  for (const command of [
    ['cancel', version, '--reason', 'No'],
    ['move', version, '--from', '2091-01-01', '--reason', 'Later'],
  ])
    expect(await dueline(...command)).toMatchObject({ code, out: '', error: expect.stringMatching(words) });
});

test.each([
  ['2020-01-01', /`2020-01-01` has begun already, .*\n {4}hint leave it out to publish from now on, or name a later day/],
  ['2090-02-30', /`2090-02-30` is neither a day nor an instant\n {4}hint write `2026-11-23`/],
  ['', /`` is neither a day nor an instant/],
])('`move` to `%s` is refused with what to write instead', async (from, words) => {
  expect(await dueline('move', `${acme}@2`, '--from', from, '--reason', 'Why not')).toMatchObject({
    code: 2,
    error: expect.stringMatching(words),
  });
});

test('without a reason nothing is cancelled or moved', async () => {
  for (const command of ['cancel', 'move']) {
    expect(await dueline(command, `${acme}@2`)).toMatchObject({ code: 2, error: expect.stringContaining('--reason <text>') });
    expect(await dueline(command, `${acme}@2`, '--reason', ' ')).toMatchObject({
      code: 2,
      error: expect.stringContaining('/reason a reason is missing'),
    });
  }
});

test('a version is moved, then cancelled; each says what holds now, and `versions` says it too', async () => {
  const moved = await dueline('move', `${acme}@2`, '--from', '2090-03-01', '--reason', 'After the summer');
  expect(moved.code).toBe(0);
  expect(moved.out).toMatch(
    /^acme\/help-desk\/en@3 is published\n {2}in force {2}from 2090-03-01\n {2}digest {4}sha256:[0-9a-f]{64}\n {2}in place {2}of version 2, whose content it has\n$/,
  );
  expect(await dueline('cancel', `${acme}@2`, '--reason', 'Which?')).toMatchObject({
    code: 1,
    error: expect.stringContaining('never begins: it was cancelled, moved, or another took its place (scheduled: 3)'),
  });
  expect(await dueline('cancel', `${acme}@3`, '--reason', 'Not agreed')).toEqual({
    code: 0,
    error: '',
    out: `${acme}@3 is cancelled: it never begins, and what is in force goes on\n  its text  dueline draft start ${acme} --from ${acme}@3\n`,
  });
  expect((await runDueline(['versions', acme], '', { DUELINE_POLICIES: folder, DUELINE_DATA: data })).out).toMatch(
    /en@3 +withdrawn +never in force; cancelled;.*\n.*en@2 +withdrawn +never in force; moved, now version 3;.*\n.*en@1 +in-force/,
  );
});

test('a draft that was discarded is listed and had back, once; where there is none, or another id, it says so', async () => {
  expect(await dueline('draft', 'discarded', acme)).toEqual({
    code: 0,
    error: '',
    out: `no draft of ${acme} was discarded in the last seven days\n`,
  });
  expect(await dueline('draft', 'restore', acme)).toMatchObject({
    code: 1,
    error: expect.stringContaining(`no draft of \`${acme}\` was discarded in the last seven days`),
  });
  await dueline('draft', 'start', acme, '--from', `${acme}@3`);
  expect((await dueline('draft', 'discard', acme)).out).toContain(`\`dueline draft restore ${acme}\` has it back for seven days`);
  const { out } = await dueline('draft', 'discarded', acme);
  const [, id = ''] =
    /^(\S+) {2}discarded by bo [\d-]+ [\d:]+ UTC {2}from acme\/help-desk\/en@3 {2}until [\d-]+ [\d:]+ UTC\n$/.exec(out) ?? [];
  expect(id).not.toBe('');
  const listed = await dueline('draft', 'discarded', acme, '--format', 'json');
  expect(JSON.parse(listed.out)).toMatchObject([{ by: 'bo', record: { id, startedFrom: `${acme}@3` } }]);
  expect(await dueline('draft', 'restore', acme, '--id', 'nope')).toMatchObject({
    code: 1,
    error: expect.stringContaining(`with the id \`nope\` was discarded in the last seven days; there is \`${id}\``),
  });
  expect((await dueline('draft', 'restore', acme, '--id', id)).out).toMatch(
    /^acme\/help-desk\/en@draft restored\n {2}revision {2}sha256:[0-9a-f]{64}\n$/,
  );
  expect(await dueline('draft', 'restore', acme)).toMatchObject({
    code: 1,
    error: expect.stringContaining('has an open draft already, started by bo'),
  });
});
