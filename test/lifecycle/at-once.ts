import { expect } from 'vitest';
import { cancelVersion } from '../../server/lifecycle/cancel-version.ts';
import { discardDraft } from '../../server/lifecycle/discard-draft.ts';
import { moveVersion } from '../../server/lifecycle/move-version.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { restoreDraft } from '../../server/lifecycle/restore-draft.ts';
import { retire } from '../../server/lifecycle/retire.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { summarizeVersions } from '../../server/lifecycle/versions.ts';
import type { Services } from '../../server/services.ts';
import type { Edition } from '../../server/storage/port/edition.ts';
import { problemOf } from './french-story.ts';

/** Two servers, or one twice, on the same policies. */
export type Two = { readonly one: Services; readonly other: Services; readonly edition: Edition };

/** What several people do to one policy at the same moment: whoever is told that it is done finds it done. Each leaves no draft open. */
export const atOnce: Readonly<Record<string, (two: Two) => Promise<void>>> = {
  'two scheduled versions are cancelled': async (two) => {
    const [first, second] = [await schedule(two, '2090-01-01'), await schedule(two, '2091-01-01')];
    const outcomes = await Promise.all([
      problemOf(cancelVersion(two.one, 'anna', two.edition, { version: first, reason: 'No' })),
      problemOf(cancelVersion(two.other, 'bo', two.edition, { version: second, reason: 'No' })),
    ]);
    expect(outcomes).toContain(undefined);
    const states = await statesOf(two);
    outcomes.forEach((problem, index) => {
      expect(states.get(index === 0 ? first : second)).toBe(problem === undefined ? 'withdrawn' : 'scheduled');
    });
  },
  'a scheduled version is cancelled and moved': async (two) => {
    const version = await schedule(two, '2090-02-01');
    const [cancelled, moved] = await Promise.all([
      problemOf(cancelVersion(two.one, 'anna', two.edition, { version, reason: 'No' })),
      problemOf(moveVersion(two.other, 'bo', two.edition, { version, from: '2090-03-01', reason: 'Later' })),
    ]);
    expect([cancelled, moved].filter((problem) => problem === undefined)).toHaveLength(1);
    expect(cancelled ?? moved).toMatchObject({ status: 409 });
    expect((await statesOf(two)).get(version + 1)).toBe(moved === undefined ? 'scheduled' : undefined);
  },
  'a scheduled version is moved and a draft published': async (two) => {
    const version = await schedule(two, '2090-04-01');
    await change(two);
    const [moved, published] = await Promise.all([
      problemOf(moveVersion(two.one, 'anna', two.edition, { version, from: '2090-05-01', reason: 'Later' })),
      problemOf(publishDraft(two.other, 'bo', two.edition, { from: '2090-06-01', reason: 'Beside' })),
    ]);
    // One after the other goes as well.
    const done = [moved, published].filter((problem) => problem === undefined).length;
    expect(done).toBeGreaterThan(0);
    const states = await statesOf(two);
    expect(states.get(version)).toBe(moved === undefined ? 'withdrawn' : 'scheduled');
    expect(Math.max(...states.keys())).toBe(version + done);
    if (published !== undefined) await discard(two);
  },
  'a policy is retired and a scheduled version cancelled': async (two) => {
    const version = await schedule(two, '2090-07-01');
    const [retired, cancelled] = await Promise.all([
      problemOf(retire(two.one, 'anna', two.edition, { from: '2095-01-01', reason: 'Over' })),
      problemOf(cancelVersion(two.other, 'bo', two.edition, { version, reason: 'No' })),
    ]);
    expect([retired, cancelled]).toContain(undefined);
    const { retirements } = await two.one.store.read();
    const note = retirements.find(({ path }) => path.startsWith(`${two.edition.policy}/${two.edition.language}/`))?.text ?? '';
    expect(note.includes('retired: ')).toBe(retired === undefined);
    expect(note.includes(`version: ${version},`)).toBe(cancelled === undefined);
  },
  'a draft is saved and discarded': async (two) => {
    const { text, revision } = await change(two);
    const [saved, discarded] = await Promise.all([
      problemOf(saveDraft(two.one, 'anna', two.edition, { text: `${text}# more\n`, basedOn: revision })),
      problemOf(discardDraft(two.other, 'bo', two.edition, revision)),
    ]);
    expect([saved, discarded].filter((problem) => problem === undefined)).toHaveLength(1);
    if (saved === undefined) expect((await openDraftOf(two.one, two.edition)).text).toContain('# more');
    if (discarded !== undefined) await discard(two);
    expect(await problemOf(openDraftOf(two.one, two.edition))).toMatchObject({ status: 404 });
  },
  'a draft is restored and another one started': async (two) => {
    const { text } = await change(two);
    await discard(two);
    const [restored, started] = await Promise.all([
      problemOf(restoreDraft(two.one, 'anna', two.edition, {})),
      problemOf(startDraft(two.other, 'bo', two.edition, {})),
    ]);
    expect([restored, started].filter((problem) => problem === undefined)).toHaveLength(1);
    expect(restored ?? started).toMatchObject({ status: 409 });
    expect((await openDraftOf(two.other, two.edition)).text === text).toBe(restored === undefined);
    await discard(two);
  },
  'a draft is published and sent back': async (two) => {
    await change(two, (text) => text.replace(/\n(?:review: .*\n)?title:/, '\nreview: { approvals: 1 }\ntitle:'));
    await reviewDraft(two.one, 'anna', two.edition, { kind: 'request', text: '' });
    await reviewDraft(two.other, 'cleo', two.edition, { kind: 'approval', text: '' });
    const [published, sentBack] = await Promise.all([
      problemOf(publishDraft(two.one, 'anna', two.edition, { from: '2094-01-01', reason: 'Approved' })),
      problemOf(reviewDraft(two.other, 'cleo', two.edition, { kind: 'sent-back', text: 'On second thoughts' })),
    ]);
    expect([published, sentBack].filter((problem) => problem === undefined)).toHaveLength(1);
  },
};

async function change(
  { one, edition }: Two,
  how = (text: string) => `${text}# ${Math.random()}\n`,
): Promise<{ readonly text: string; readonly revision: string }> {
  const { text, revision } = await startDraft(one, 'anna', edition, {});
  return saveDraft(one, 'anna', edition, { text: how(text), basedOn: revision });
}

async function discard({ one, edition }: Two): Promise<void> {
  await discardDraft(one, 'anna', edition, (await openDraftOf(one, edition)).revision);
}

/** Publishes a change for later and gives its number. */
async function schedule(two: Two, from: string): Promise<number> {
  await change(two);
  const { version } = await publishDraft(two.one, 'anna', two.edition, { from, reason: 'Later' });
  return Number(version.split('@')[1]);
}

async function statesOf({ one, edition }: Two): Promise<ReadonlyMap<number, string>> {
  await one.watcher.refresh();
  return new Map(summarizeVersions(one.snapshot, edition, one.now()).map(({ version, state }) => [version, state]));
}
