import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decide } from '../../engine/index.ts';
import { discardDraft } from '../../server/lifecycle/discard-draft.ts';
import { checkDraftText } from '../../server/lifecycle/next-version.ts';
import { openDraftOf } from '../../server/lifecycle/open-draft.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { discardedDrafts, restoreDraft } from '../../server/lifecycle/restore-draft.ts';
import { liftRetirement, retire } from '../../server/lifecycle/retire.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { rollBack } from '../../server/lifecycle/roll-back.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { summarizeVersions } from '../../server/lifecycle/versions.ts';
import { revisionOf } from '../../server/storage/port/revision.ts';
import { openTestServices } from '../test-services.ts';
import { writtenText } from '../written-text.ts';
import { decided, french, problemOf, saveFaster, swedish, vendorMajor } from './french-story.ts';

describe('a draft', () => {
  test('starts from the newest version, and from another language for a new one', async () => {
    const { services } = await openTestServices();
    const draft = await startDraft(services, 'anna', swedish, {});
    expect(draft.text).toContain('\nversion: 2\n');
    expect(draft.text).not.toContain('effective:');
    expect(draft.record).toMatchObject({ stage: 'draft', startedFrom: 'planview/customer-care/sv@1', authors: ['anna'] });
    const german = await startDraft(services, 'anna', { ...swedish, language: 'de' }, { from: 'planview/customer-care/sv@1' });
    expect(german.text).toContain('\nlanguage: de\nversion: 1\n');
    expect(await problemOf(startDraft(services, 'bo', swedish, {}))).toMatchObject({ status: 409 });
    expect(await problemOf(startDraft(services, 'bo', { policy: 'planview/custmer-care', language: 'fr' }, {}))).toMatchObject({
      status: 404,
      detail: expect.stringContaining('did you mean `planview/customer-care/fr`?'),
    });
  });

  test('of a new policy is free of faults from the beginning, and published once its texts are written, also with a past start', async () => {
    const { services } = await openTestServices();
    const edition = { policy: 'acme/help-desk', language: 'en' };
    const { text } = await startDraft(services, 'anna', edition, {
      template: { title: 'Acme: help', timeZone: 'America/Chicago' },
    });
    expect(await checkDraftText(services, edition, text)).toMatchObject({
      good: true,
      examples: { run: 1, failed: 0 },
    });
    const problem = await problemOf(publishDraft(services, 'anna', edition, { reason: 'New customer' }));
    expect(problem).toMatchObject({ type: 'urn:dueline:problem:unwritten-texts', status: 422 });
    const lines = text.split('\n').flatMap((line, index) => (/"<\? /.test(line) ? [index + 1] : []));
    expect(problem.faults.map(({ line }: { line: number }) => line)).toEqual(lines);
    expect(problem.faults[0]).toMatchObject({ file: 'acme/help-desk/en/draft.yaml', code: 'unwritten-text' });
    const { revision } = await openDraftOf(services, edition);
    await saveDraft(services, 'anna', edition, { text: writtenText(text), basedOn: revision });
    await publishDraft(services, 'anna', edition, { from: '2026-01-01', reason: 'New customer' });
    const outcome = await decide(services.snapshot.set, { vendor: 'acme', openedAt: '2026-02-01T10:00:00Z' }, services.now());
    expect(outcome).toMatchObject({ policy: { id: 'acme/help-desk', version: 1 }, severity: { id: 'p3' } });
  });

  test('can be saved with faults and not published', async () => {
    const { services } = await openTestServices();
    const { revision } = await startDraft(services, 'anna', french, {});
    await saveDraft(services, 'anna', french, { text: 'policy: [', basedOn: revision });
    const { text } = await openDraftOf(services, french);
    expect((await checkDraftText(services, french, text)).faults[0]).toMatchObject({
      file: 'planview/customer-care/fr/draft.yaml',
      code: 'yaml-syntax',
    });
    expect(await problemOf(publishDraft(services, 'anna', french, { reason: 'Try' }))).toMatchObject({
      status: 422,
      faults: expect.any(Array),
    });
    expect(services.snapshot.files.filter(({ path }) => path.includes('/fr/'))).toHaveLength(1);
  });

  test('whose rules cannot be meant is not published, and says which; what may be meant is told and holds nothing up', async () => {
    const { services } = await openTestServices();
    const edition = { policy: 'acme/help-desk', language: 'en' };
    const { text, revision } = await startDraft(services, 'anna', edition, {
      template: { title: 'Acme: help', timeZone: 'America/Chicago' },
    });
    const rule = `exclusions:
  - id: training
    when: { topic: training }
    label: Training is no support
    source: { section: "1" }
  - id: again
    when: { topic: training, channel: phone }
    label: Nor on the telephone
    source: { section: "1" }
`;
    const written = writtenText(text).replace('\ntargets:\n', `\n${rule}\ntargets:\n`);
    const saved = await saveDraft(services, 'anna', edition, { text: written, basedOn: revision });
    const line = written.split('\n').indexOf('  - id: again') + 1;
    const problem = await problemOf(publishDraft(services, 'anna', edition, { from: '2026-01-01', reason: 'New' }));
    expect(problem).toMatchObject({ status: 422 });
    expect(problem.faults).toMatchObject([{ code: 'hidden', line, file: 'acme/help-desk/en/draft.yaml' }]);
    const accepted = `analysis:
  accept: [{ finding: hidden, part: exclusions, rule: again, reason: The document has it twice. }]
`;
    await saveDraft(services, 'anna', edition, {
      text: written.replace('\nexclusions:\n', `\n${accepted}\nexclusions:\n`),
      basedOn: saved.record.revision,
    });
    const { text: now } = await openDraftOf(services, edition);
    expect(await checkDraftText(services, edition, now)).toMatchObject({ good: true, faults: [], warnings: [] });
    await publishDraft(services, 'anna', edition, { from: '2026-01-01', reason: 'New' });
  });

  test('takes the place of a version that could not be published now, which can be rolled back to all the same', async () => {
    const { services, folder } = await openTestServices();
    const file = join(folder, 'planview/customer-care/fr/1.yaml');
    const planted = `    - id: planted
      when: { milestoneAtRisk: true, channel: phone }
      then: minor
      label: Planted
      source: { section: Niveau de gravité des demandes de support }
`;
    const before = await readFile(file, 'utf8');
    await writeFile(
      file,
      before.replace('    - id: decisions-affected\n', (line) => `${planted}${line}`),
    );
    await expect
      .poll(() => services.snapshot.files.some(({ text }) => text.includes('id: planted')), { timeout: 30_000 })
      .toBe(true);
    const { text, revision } = await startDraft(services, 'anna', french, {});
    const problem = await problemOf(publishDraft(services, 'anna', french, { reason: 'As it is' }));
    expect(problem.faults).toMatchObject([{ code: 'hidden', rule: 'planted' }]);
    await saveDraft(services, 'anna', french, { text: text.replace(planted, ''), basedOn: revision });
    await publishDraft(services, 'anna', french, { reason: 'Nothing is hidden' });
    expect(await rollBack(services, 'bo', french, { to: 1, reason: 'Not agreed' })).toMatchObject({
      version: 'planview/customer-care/fr@3',
    });
  });

  test('whose examples fail is not published, and says which, in the lines of the draft', async () => {
    const { services } = await openTestServices();
    const { text, revision } = await startDraft(services, 'anna', french, {});
    const changed = text.replace(vendorMajor, (_, before) => `${before}72 hours`);
    await saveDraft(services, 'anna', french, { text: changed, basedOn: revision });
    const problem = await problemOf(publishDraft(services, 'anna', french, { reason: 'Try' }));
    const line = changed.split('\n').findIndex((one) => one.includes('targets.resolution.dueAt: 2026-06-14T10:00:00+02:00')) + 1;
    expect(problem.faults[0]).toMatchObject({ code: 'failed-example', line, file: 'planview/customer-care/fr/draft.yaml' });
    expect(problem.faults).toHaveLength(2);
  });

  test('that somebody else saved in between refuses a stale save with all three texts and what each changed', async () => {
    const { services } = await openTestServices();
    const { text, revision } = await startDraft(services, 'anna', french, {});
    const hers = text.replace('version: 2\n', 'version: 2\n# Anna was here\n');
    const his = `${text}# and Bo here\n`;
    await saveDraft(services, 'anna', french, { text: hers, basedOn: revision });
    const problem = await problemOf(saveDraft(services, 'bo', french, { text: his, basedOn: revision }));
    expect(problem).toMatchObject({ status: 412, base: text, theirs: hers, yours: his, savedBy: 'anna' });
    expect(problem.changes.merged).toBe(`${hers}# and Bo here\n`);
    expect((await openDraftOf(services, french)).text).toBe(hers);
    // Nothing was saved, and so nothing is kept.
    expect(await services.ledger.drafts.text(revisionOf(his))).toBeUndefined();
  });

  test('can be discarded, by the revision that was looked at alone', async () => {
    const { services } = await openTestServices();
    const { revision } = await startDraft(services, 'anna', french, {});
    expect(await problemOf(discardDraft(services, 'bo', french, 'sha256:other'))).toMatchObject({ status: 412 });
    await discardDraft(services, 'anna', french, revision);
    expect(await problemOf(openDraftOf(services, french))).toMatchObject({ status: 404 });
    expect(services.snapshot.drafts).toEqual([]);
  });

  test('that was discarded is had back with its reviews, for a week, unless another is open', async () => {
    const { services, setNow } = await openTestServices();
    await saveFaster(services, 'anna');
    await reviewDraft(services, 'bo', french, { kind: 'comment', text: 'Sure?' });
    const { text, revision, record } = await openDraftOf(services, french);
    await discardDraft(services, 'bo', french, revision);
    expect(await discardedDrafts(services, french)).toMatchObject([{ by: 'bo', record: { id: record.id } }]);
    await startDraft(services, 'clara', french, {});
    expect(await problemOf(restoreDraft(services, 'anna', french, {}))).toMatchObject({
      status: 409,
      detail: /started by clara/,
    });
    await discardDraft(services, 'clara', french, (await openDraftOf(services, french)).revision);
    const restored = await restoreDraft(services, 'bo', french, { id: record.id });
    expect(restored).toMatchObject({ text, record: { id: record.id, stage: 'draft', authors: ['anna', 'bo'] } });
    expect(await services.ledger.drafts.reviews(record.id)).toHaveLength(1);
    expect((await services.ledger.audit.list({}, { limit: 1 })).items).toMatchObject([
      { who: 'bo', action: 'draft-restored', details: { discardedBy: 'bo' } },
    ]);
    await discardDraft(services, 'bo', french, revision);
    setNow('2026-11-28T12:00:00Z');
    expect(await discardedDrafts(services, french)).toEqual([]);
    expect(await problemOf(restoreDraft(services, 'bo', french, { id: record.id }))).toMatchObject({
      type: 'urn:dueline:problem:nothing-to-restore',
    });
  });
});

describe('a review', () => {
  test('goes from request to approval; nobody approves their own change, and a save takes the approval away', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    expect(await problemOf(reviewDraft(services, 'bo', french, { kind: 'approval', text: '' }))).toMatchObject({ status: 409 });
    await reviewDraft(services, 'anna', french, { kind: 'request', text: 'Please look' });
    expect(await problemOf(reviewDraft(services, 'anna', french, { kind: 'approval', text: '' }))).toMatchObject({ status: 403 });
    expect(
      (await reviewDraft(services, 'bo', french, { kind: 'comment', text: 'Sure?', place: '/targets/3' })).record.stage,
    ).toBe('in-review');
    expect((await reviewDraft(services, 'bo', french, { kind: 'approval', text: '' })).record.stage).toBe('approved');
    const { text, revision } = await openDraftOf(services, french);
    const saved = await saveDraft(services, 'anna', french, { text: `${text}# once more\n`, basedOn: revision });
    expect(saved.record.stage).toBe('draft');
    expect(await problemOf(reviewDraft(services, 'bo', french, { kind: 'approval', text: '', revision }))).toMatchObject({
      status: 412,
    });
  });

  test('takes comments on a part by its JSON Pointer, and refuses what is none', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    const comment = (place: string) => reviewDraft(services, 'bo', french, { kind: 'comment', text: 'Sure?', place });
    for (const place of ['severities/major', 'x', '/targets/~2', '#/targets/3'])
      expect(await problemOf(comment(place))).toMatchObject({
        status: 422,
        errors: [
          {
            pointer: '/place',
            detail: `\`${place}\` is not a place in a policy`,
            hint: expect.stringContaining('begins with `/`'),
          },
        ],
      });
    for (const place of ['', '/', '/severities/major', '/products/a~1b/label']) await comment(place);
    const { record } = await openDraftOf(services, french);
    expect((await services.ledger.drafts.reviews(record.id)).map(({ place }) => place)).toEqual([
      '',
      '/',
      '/severities/major',
      '/products/a~1b/label',
    ]);
  });

  test('that a policy asks for keeps it from being published until somebody else approved this very text', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    const before = await openDraftOf(services, french);
    const asking = before.text.replace('version: 2\n', 'version: 2\nreview: { approvals: 1 }\n');
    await saveDraft(services, 'anna', french, { text: asking, basedOn: before.revision });
    expect(await problemOf(publishDraft(services, 'anna', french, { reason: 'Now' }))).toMatchObject({ status: 409, missing: 1 });
    await reviewDraft(services, 'anna', french, { kind: 'request', text: '' });
    await reviewDraft(services, 'bo', french, { kind: 'approval', text: '' });
    await publishDraft(services, 'anna', french, { reason: 'Now' });
    // The next draft cannot take the need for an approval away.
    const next = await startDraft(services, 'anna', french, {});
    await saveDraft(services, 'anna', french, {
      text: next.text.replace('review: { approvals: 1 }\n', ''),
      basedOn: next.revision,
    });
    expect(await problemOf(publishDraft(services, 'anna', french, { reason: 'Alone' }))).toMatchObject({
      status: 409,
      missing: 1,
    });
  });
});

describe('a publication', () => {
  test('from next Monday decides cases opened after that and not before, and can be rolled back', async () => {
    const { services, setNow } = await openTestServices();
    await saveFaster(services, 'anna');
    await publishDraft(services, 'anna', french, { from: '2026-11-23', reason: 'Faster' });
    expect(await decided(services, '2026-11-22T23:59:59+01:00')).toEqual({ version: 1, within: 96 });
    expect(await decided(services, '2026-11-23T00:00:00+01:00')).toEqual({ version: 2, within: 72 });
    setNow('2026-11-24T08:00:00Z');
    expect(summarizeVersions(services.snapshot, french, services.now()).map(({ state }) => state)).toEqual([
      'in-force',
      'superseded',
    ]);
    await rollBack(services, 'bo', french, { to: 1, reason: 'Not agreed' });
    expect(await decided(services, '2026-11-24T07:59:00Z')).toEqual({ version: 2, within: 72 });
    expect(await decided(services, '2026-11-24T08:00:01Z')).toEqual({ version: 3, within: 96 });
    expect(await services.ledger.audit.verify()).toMatchObject({ whole: true, faults: [] });
  });

  test('rolled back before it begins is withdrawn and never decides', async () => {
    const { services, setNow } = await openTestServices();
    await saveFaster(services, 'anna');
    await publishDraft(services, 'anna', french, { from: '2026-11-23', reason: 'Faster' });
    expect(await rollBack(services, 'bo', french, { to: 1, reason: 'Not agreed' })).toMatchObject({ withdraws: [2] });
    setNow('2026-12-01T00:00:00Z');
    expect(summarizeVersions(services.snapshot, french, services.now()).map(({ state }) => state)).toEqual([
      'in-force',
      'withdrawn',
      'superseded',
    ]);
    expect(await decided(services, '2026-11-25T00:00:00Z')).toEqual({ version: 3, within: 96 });
  });

  test('is refused in the past, without a reason, at the time of one that is scheduled, and of another revision', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    expect(await problemOf(publishDraft(services, 'anna', french, { from: '2026-11-20', reason: 'Late' }))).toMatchObject({
      status: 422,
    });
    expect(await problemOf(publishDraft(services, 'anna', french, { from: 'soon', reason: 'Late' }))).toMatchObject({
      status: 422,
    });
    expect(await problemOf(publishDraft(services, 'anna', french, { reason: '  ' }))).toMatchObject({ status: 422 });
    expect(await problemOf(publishDraft(services, 'anna', french, { reason: 'Try', revision: 'sha256:other' }))).toMatchObject({
      status: 412,
    });
    await publishDraft(services, 'anna', french, { from: '2026-12-01', reason: 'Later' });
    await startDraft(services, 'anna', french, {});
    const sameDay = { from: '2026-12-01', reason: 'Too' };
    expect(await problemOf(publishDraft(services, 'anna', french, sameDay))).toMatchObject({ status: 409, withdraws: [2] });
    const sooner = { from: '2026-11-25', reason: 'Sooner' };
    expect(await publishDraft(services, 'anna', french, { ...sooner, withdraw: true })).toMatchObject({ withdraws: [2] });
  });

  test('by two at once: one wins, the other is told so, and nothing is half there', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    const both = await Promise.allSettled([
      publishDraft(services, 'anna', french, { reason: 'First' }),
      publishDraft(services, 'bo', french, { reason: 'Second' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect([404, 409, 412]).toContain(refused?.reason.problem.status);
    expect(summarizeVersions(services.snapshot, french, services.now())).toHaveLength(2);
    const { items } = await services.ledger.audit.list({ action: 'published' }, { limit: 10 });
    expect(items).toHaveLength(1);
  });

  test('says what becomes of open cases: they stay, or move to it as long as they are open', async () => {
    const { services } = await openTestServices();
    await saveFaster(services, 'anna');
    await publishDraft(services, 'anna', french, { from: '2026-11-23', openCases: 'move', reason: 'For all' });
    const opened = '2026-11-21T12:00:00Z';
    const at = (asOf: string, more: object = {}) => decided(services, opened, { asOf, ...more });
    expect(await at('2026-11-22T22:59:00Z')).toMatchObject({ version: 1 });
    expect(await at('2026-11-22T23:00:00Z')).toMatchObject({ version: 2, within: 72 });
    expect(await at('2026-11-24T00:00:00Z', { policyAt: 'opened' })).toMatchObject({ version: 1 });
    expect(await at('2026-11-24T00:00:00Z', { policyAt: 'as-of' })).toMatchObject({ version: 2 });
    const request = {
      vendor: 'planview',
      product: 'clarizen',
      language: 'fr',
      openedAt: opened,
      events: [{ type: 'resolved', at: '2026-11-22T10:00:00Z' }],
    };
    const resolved = await decide(services.snapshot.set, { case: request, asOf: '2026-11-24T00:00:00Z' }, 0);
    expect(resolved).toMatchObject({ policy: { version: 1 } });
    // What comes next decides that anew.
    expect((await startDraft(services, 'anna', french, {})).text).not.toContain('openCases');
  });
});

describe('a retirement', () => {
  test('ends a policy on a day and can be lifted; cases opened before stay decided', async () => {
    const { services, setNow } = await openTestServices();
    await retire(services, 'anna', french, { from: '2027-01-01', reason: 'No longer sold' });
    expect(await decided(services, '2026-12-31T22:59:00Z', { asOf: '2027-02-01T00:00:00Z' })).toMatchObject({ version: 1 });
    await expect(decided(services, '2027-01-01T00:00:00+01:00')).rejects.toThrow('was in force at');
    setNow('2027-02-01T00:00:00Z');
    expect(summarizeVersions(services.snapshot, french, services.now())[0]?.state).toBe('retired');
    await liftRetirement(services, 'anna', french, 'Sold again');
    expect(await decided(services, '2027-01-02T00:00:00Z')).toMatchObject({ version: 1 });
    expect(await problemOf(liftRetirement(services, 'anna', french, 'Again'))).toMatchObject({ status: 409 });
  });

  test('after the last year in which a case can lie is a slip', async () => {
    const { services } = await openTestServices();
    for (const from of ['2101-01-01', '9999-12-31'])
      expect(await problemOf(retire(services, 'anna', french, { from, reason: 'Over' }))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/from', detail: `\`${from}\` lies after the year 2100` }],
      });
    await retire(services, 'anna', french, { from: '2100-12-31', reason: 'Over' });
  });
});
