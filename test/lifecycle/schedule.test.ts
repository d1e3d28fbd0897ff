import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cancelVersion } from '../../server/lifecycle/cancel-version.ts';
import { moveVersion } from '../../server/lifecycle/move-version.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { liftRetirement, retire } from '../../server/lifecycle/retire.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { rollBack } from '../../server/lifecycle/roll-back.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { undoneChanges } from '../../server/lifecycle/undone-changes.ts';
import { summarizeVersions } from '../../server/lifecycle/versions.ts';
import type { Services } from '../../server/services.ts';
import { openTestServices } from '../test-services.ts';
import { decided, french, problemOf, saveFaster } from './french-story.ts';

const title = (text: string): string => text.replace(/^title: .*$/m, 'title: Conditions corrigées');

/** Version 2, 72 hours, from Monday the 23rd. */
async function scheduleFaster(services: Services, more: object = {}): Promise<void> {
  await saveFaster(services, 'anna');
  await publishDraft(services, 'anna', french, { from: '2026-11-23', reason: 'Faster', ...more });
}

/** A fix of what is in force, with another title. */
async function saveFix(services: Services): Promise<void> {
  const { text, revision } = await startDraft(services, 'bo', french, { from: 'planview/customer-care/fr@1' });
  await saveDraft(services, 'bo', french, { text: title(text), basedOn: revision });
}

const states = (services: Services): string[] =>
  summarizeVersions(services.snapshot, french, services.now()).map(({ version, state }) => `${version} ${state}`);

describe('a scheduled version', () => {
  test('is cancelled: it never begins, is still there to be taken up, and what is in force goes on', async () => {
    const { services, folder, setNow } = await openTestServices();
    await scheduleFaster(services);
    await retire(services, 'anna', french, { from: '2027-06-01', reason: 'Over' });
    expect(await problemOf(cancelVersion(services, 'bo', french, { version: 2, reason: ' ' }))).toMatchObject({ status: 422 });
    await cancelVersion(services, 'bo', french, { version: 2, reason: 'Not agreed: "no"' });
    expect(states(services)).toEqual(['2 withdrawn', '1 in-force']);
    expect(summarizeVersions(services.snapshot, french, services.now())[0]).toMatchObject({
      cancelledAt: '2026-11-21T12:00:00.000Z',
    });
    expect(await decided(services, '2026-11-25T00:00:00Z')).toEqual({ version: 1, within: 96 });
    expect((await services.ledger.audit.list({}, { limit: 1 })).items).toMatchObject([
      { who: 'bo', action: 'version-cancelled', subject: 'planview/customer-care/fr@2', reason: 'Not agreed: "no"' },
    ]);
    // What was noted besides stands, whichever of them goes.
    await liftRetirement(services, 'anna', french, 'Sold again');
    expect(await readFile(join(folder, 'planview/customer-care/fr/retired.yaml'), 'utf8')).toContain('version: 2');
    setNow('2027-07-01T00:00:00Z');
    expect(states(services)).toEqual(['2 withdrawn', '1 in-force']);
    expect((await startDraft(services, 'bo', french, {})).record.startedFrom).toBe('planview/customer-care/fr@1');
    const { revision } = await openDraftOf(services, french);
    await saveDraft(services, 'bo', french, { text: title((await openDraftOf(services, french)).text), basedOn: revision });
    expect(await publishDraft(services, 'bo', french, { reason: 'Next' })).toMatchObject({
      version: expect.stringMatching('@3'),
      withdraws: [],
    });
    expect((await startDraft(services, 'bo', french, { from: 'planview/customer-care/fr@2' })).text).toContain(
      'within: 72 hours',
    );
    expect(services.snapshot.diagnostics).toEqual([]);
    expect(await problemOf(cancelVersion(services, 'bo', french, { version: 2, reason: 'Again' }))).toMatchObject({
      type: 'urn:dueline:problem:not-scheduled',
      state: 'withdrawn',
    });
    expect(await problemOf(cancelVersion(services, 'bo', french, { version: 9, reason: 'Which?' }))).toMatchObject({
      status: 422,
    });
  });

  test('is moved later and earlier: the new version takes its place, and cases are decided by the new days', async () => {
    const { services, setNow } = await openTestServices();
    await scheduleFaster(services, { openCases: 'move' });
    const later = await moveVersion(services, 'bo', french, { version: 2, from: '2026-12-07', reason: 'Later' });
    expect(later).toMatchObject({ version: 'planview/customer-care/fr@3', from: '2026-12-07', withdraws: [2] });
    expect(states(services)).toEqual(['3 scheduled', '2 withdrawn', '1 in-force']);
    expect(summarizeVersions(services.snapshot, french, services.now())[1]).toMatchObject({ movedTo: 3 });
    expect(await decided(services, '2026-11-25T00:00:00Z')).toEqual({ version: 1, within: 96 });
    const opened = '2026-12-06T12:00:00Z';
    expect(await decided(services, opened, { asOf: '2026-12-08T00:00:00Z' })).toEqual({ version: 3, within: 72 });
    await moveVersion(services, 'bo', french, { version: 3, openCases: 'keep', reason: 'Now' });
    expect(states(services)).toEqual(['4 in-force', '3 withdrawn', '2 withdrawn', '1 superseded']);
    expect(await decided(services, opened, { asOf: '2026-12-08T00:00:00Z' })).toEqual({ version: 4, within: 72 });
    setNow('2026-12-20T00:00:00Z');
    expect(states(services)).toEqual(['4 in-force', '3 withdrawn', '2 withdrawn', '1 superseded']);
    expect(await problemOf(moveVersion(services, 'bo', french, { version: 4, from: '2027-01-01', reason: 'No' }))).toMatchObject({
      type: 'urn:dueline:problem:not-scheduled',
      state: 'in-force',
    });
    expect(services.snapshot.diagnostics).toEqual([]);
  });

  test('stands beside an urgent fix, takes over from it on its day, and says what it undoes', async () => {
    const { services, setNow } = await openTestServices();
    await scheduleFaster(services);
    await saveFix(services);
    const before = await undoneChanges(services, french, { scheduled: 2, change: 'draft', words: 'en' });
    expect(before).toMatchObject({ base: 1, conflicts: 0, isKept: false });
    expect(before.undone?.differences).toMatchObject([{ path: '/title', after: expect.stringContaining('Conditions corrigées') }]);
    setNow('2026-11-21T13:00:00Z');
    const fix = await publishDraft(services, 'bo', french, { reason: 'Wrong title' });
    expect(fix).toMatchObject({ version: 'planview/customer-care/fr@3', withdraws: [], followedBy: [2] });
    expect(states(services)).toEqual(['3 in-force', '2 scheduled', '1 superseded']);
    expect(await decided(services, '2026-11-22T12:00:00Z')).toEqual({ version: 3, within: 96 });
    expect(await decided(services, '2026-11-23T12:00:00Z')).toEqual({ version: 2, within: 72 });
    // Carried over, the fix stands after Monday too: with a start at the same time, in the place of the scheduled version.
    const start = { from: 'planview/customer-care/fr@2', carrying: 3 };
    const { text } = await startDraft(services, 'bo', french, start);
    expect(text).toContain('title: Conditions corrigées');
    expect(text).toContain('within: 72 hours');
    expect(await problemOf(publishDraft(services, 'bo', french, { from: '2026-11-23', reason: 'Both' }))).toMatchObject({
      status: 409,
    });
    const both = { from: '2026-11-23', reason: 'Both', withdraw: true };
    expect(await publishDraft(services, 'bo', french, both)).toMatchObject({ withdraws: [2], followedBy: [] });
    expect(states(services)).toEqual(['4 scheduled', '3 in-force', '2 withdrawn', '1 superseded']);
    expect(await undoneChanges(services, french, { scheduled: 4, change: 3, words: 'en' })).toMatchObject({ isKept: true });
    // What took its place is cancelled: the fix goes on, and version 2 does not come back by itself.
    await cancelVersion(services, 'anna', french, { version: 4, reason: 'Not at all' });
    setNow('2026-12-01T00:00:00Z');
    expect(states(services)).toEqual(['4 withdrawn', '3 in-force', '2 withdrawn', '1 superseded']);
    expect(await decided(services, '2026-11-25T12:00:00Z')).toEqual({ version: 3, within: 96 });
    expect(services.snapshot.diagnostics).toEqual([]);
  });

  test('that both changed says so, and the draft keeps the lines of the scheduled one', async () => {
    const { services } = await openTestServices();
    await scheduleFaster(services);
    const { text, revision } = await startDraft(services, 'bo', french, { from: 'planview/customer-care/fr@1' });
    const slower = text
      .replace(/(- id: vendor-major\n[\s\S]*?within: )96 hours/, '$1120 hours')
      .replaceAll('dueAt: 2026-06-14T10:00', 'dueAt: 2026-06-15T10:00');
    await saveDraft(services, 'bo', french, { text: title(slower), basedOn: revision });
    await publishDraft(services, 'bo', french, { reason: 'Wrong' });
    const combined = await undoneChanges(services, french, { scheduled: 2, change: 3, words: 'fr' });
    expect(combined.conflicts).toBeGreaterThan(0);
    expect(combined.undone?.differences.find(({ meaning }) => meaning)).toMatchObject({
      before: '72 heures',
      after: '120 heures',
    });
    const carried = await startDraft(services, 'bo', french, { from: 'planview/customer-care/fr@2', carrying: 3 });
    expect(carried.text).toContain('within: 72 hours');
    expect(carried.text).toContain('title: Conditions corrigées');
    expect(
      await problemOf(startDraft(services, 'bo', french, { from: 'planview/customer-care/sv@1', carrying: 3 })),
    ).toMatchObject({ status: 409 });
  });

  test('is moved with the approvals that it was published with, and not where more are asked for by now', async () => {
    const { services } = await openTestServices();
    const demand = (approvals: number) => (text: string) =>
      text.replace(/^version: .*$/m, (line) => `${line}\nreview: { approvals: ${approvals} }`);
    const publish = async (approvals: number, by: readonly string[], from: string) => {
      const { text, revision } = await startDraft(services, 'anna', french, { from: 'planview/customer-care/fr@1' });
      await saveDraft(services, 'anna', french, { text: demand(approvals)(text), basedOn: revision });
      await reviewDraft(services, 'anna', french, { kind: 'request', text: '' });
      for (const person of by) await reviewDraft(services, person, french, { kind: 'approval', text: '' });
      return publishDraft(services, 'anna', french, { from, reason: 'Eyes' });
    };
    await publish(1, ['bo'], '2026-12-07');
    expect(await moveVersion(services, 'anna', french, { version: 2, from: '2026-12-14', reason: 'Later' })).toMatchObject({
      withdraws: [2],
    });
    expect(await publish(2, ['bo', 'clara'], '2026-11-25')).toMatchObject({ followedBy: [3] });
    const again = { version: 3, from: '2026-12-21', reason: 'Once more' };
    expect(await problemOf(moveVersion(services, 'anna', french, again))).toMatchObject({
      type: 'urn:dueline:problem:approval-missing',
      missing: 1,
    });
    // Nothing comes into force by cancelling, and a rollback needed none.
    await cancelVersion(services, 'anna', french, { version: 3, reason: 'Never mind' });
    await rollBack(services, 'anna', french, { to: 1, from: '2026-11-24', reason: 'Back' });
    expect(await moveVersion(services, 'anna', french, { version: 5, from: '2026-11-26', reason: 'Later' })).toMatchObject({
      withdraws: [5],
    });
    expect(states(services)[0]).toBe('6 scheduled');
  });
});
