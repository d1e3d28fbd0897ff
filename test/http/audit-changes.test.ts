import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { publishDraft } from '../../server/lifecycle/publish.ts';
import { reviewDraft } from '../../server/lifecycle/review-draft.ts';
import { saveDraft } from '../../server/lifecycle/save-draft.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { faster, french } from '../lifecycle/french-story.ts';
import { shareTestServices } from '../test-services.ts';

const { services, setNow } = await shareTestServices({ record: { record: 'all', sampleRate: 1, mask: [], retentionDays: 30 } });
const app: Hono = createApp(services);
const subject = 'planview/customer-care/fr';

const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:7400${path}`, { headers: { host: '127.0.0.1:7400', ...headers } });
const json = async (path: string, headers: Record<string, string> = {}) => (await ask(path, headers)).json();
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Anna changes 96 into 72 hours in four saves, a fault between them; Bo says something that a spreadsheet would take for a formula. */
beforeAll(async () => {
  const at = (minute: number) => setNow(new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString());
  at(0);
  let { text, revision } = await startDraft(services, 'anna', french, {});
  const save = async (minute: number, next: string) => {
    at(minute);
    ({ text, revision } = await saveDraft(services, 'anna', french, { text: next, basedOn: revision }));
  };
  const last = faster(text);
  await save(1, last.replace('within: 72 hours', 'within: 7 hours'));
  await save(2, last.replace('within: 72 hours', 'within: ['));
  await save(3, last);
  at(4);
  await reviewDraft(services, 'bo', french, { kind: 'comment', text: '=HYPERLINK("http://x","y"), really', place: '/targets' });
  await save(5, `${last}\n`);
  await publishDraft(services, 'anna', french, { from: '2026-11-23', reason: 'Sales promises 72 hours' });
});

test('saves of one sitting are one entry, and each entry tells what it changed in the words of whoever asks', async () => {
  const { items } = await json(`/v1/audit/sittings?subject=${subject}`);
  expect(items).toMatchObject([
    { action: 'published', saves: 0, hasChanges: true },
    { action: 'draft-saved', who: 'anna', saves: 4, hasChanges: true, at: '2026-11-21T09:05:00.000Z' },
    { action: 'commented', who: 'bo', saves: 0, hasChanges: false },
    { action: 'draft-started', saves: 0, hasChanges: false },
    { action: 'folder-changed', saves: 0, hasChanges: false },
  ]);
  const [published, saved, commented] = items;
  expect(saved.since.at).toBe('2026-11-21T09:01:00.000Z');
  const changed = (one: { sequence: number; since: { sequence: number } }, language = 'en') =>
    json(`/v1/audit/${one.sequence}/changes?since=${one.since.sequence}`, { 'accept-language': language });
  const told = { state: 'told', meaning: 1, differences: [{ before: '96 hours', after: '72 hours', meaning: true }, {}, {}] };
  expect(await changed(saved)).toMatchObject(told);
  expect((await changed(saved)).differences[0].what).toMatch(/^resolution, major/);
  expect((await changed(saved, 'fr')).differences[0]).toMatchObject({ before: '96 heures', after: '72 heures' });
  expect(await changed(published)).toMatchObject({ state: 'told', meaning: 1, differences: [{ after: '72 hours' }, {}, {}] });
  expect((await ask(`/v1/audit/${commented.sequence}/changes`)).status).toBe(404);
  expect((await ask(`/v1/audit/${saved.sequence}/changes?since=${commented.sequence}`)).status).toBe(404);
  expect((await ask('/v1/audit/999999/changes')).status).toBe(404);

  expect(await json('/v1/audit/names')).toEqual({ items: ['anna', 'bo', 'folder'] });

  const about = async (severity: string) =>
    (await json(`/v1/audit/sittings?severity=${severity}`)).items.map(({ action }: { action: string }) => action);
  expect(await about('major')).toEqual(['published', 'draft-saved']);
  expect(await about('minor')).toEqual([]);

  // Opened, a sitting tells of every save; of a text with a fault nobody can say what it meant.
  const { items: parts } = await json(`/v1/audit?subject=${subject}@draft&action=draft-saved`);
  const states = await Promise.all(
    parts.map(async ({ sequence }: { sequence: number }) => (await json(`/v1/audit/${sequence}/changes`)).state),
  );
  expect(states).toEqual(['told', 'faulty', 'faulty', 'told']);
});

test('the trail comes as a table that no spreadsheet reckons with, and as lines', async () => {
  const table = await ask(`/v1/audit/sittings?subject=${subject}`, { accept: 'text/csv' });
  expect(table.headers.get('content-type')).toMatch(/^text\/csv/);
  const [published, saved, commented, ...others] = parse(await table.text(), { columns: true }) as Record<string, string>[];
  expect(published).toMatchObject({ action: 'published', reason: 'Sales promises 72 hours' });
  expect(saved).toMatchObject({ who: 'anna', saves: '4', since: '2026-11-21T09:01:00.000Z' });
  expect(saved?.title).toMatch(/Planview/);
  expect(saved?.changes).toMatch(/^resolution, major, .*: 96 hours → 72 hours; /);
  expect(commented?.reason).toBe('\'=HYPERLINK("http://x","y"), really');
  expect(others).toHaveLength(2);
  const told = lines(await (await ask('/v1/audit/sittings?who=anna', { accept: 'application/x-ndjson' })).text());
  expect(told.map(({ action, changes }) => [action, changes?.meaning ?? null])).toEqual([
    ['published', 1],
    ['draft-saved', 1],
    ['draft-started', null],
  ]);
  const { items } = await json('/v1/audit?limit=500');
  expect(lines(await (await ask('/v1/audit', { accept: 'application/x-ndjson' })).text())).toEqual(items);
});

test('decisions are found by their vendor, and come as a table with the words of their policy', async () => {
  const facts = { vendor: 'planview', product: 'clarizen', language: 'fr', requestedSeverity: 'major' };
  const decide = (id: string) =>
    app.request('http://127.0.0.1:7400/v1/decisions', {
      method: 'POST',
      headers: { host: '127.0.0.1:7400', 'content-type': 'application/json' },
      body: JSON.stringify({ case: { ...facts, id, openedAt: '2026-11-20T10:00:00+01:00' } }),
    });
  for (const id of ['@SUM(A1)', 'A-2']) expect((await decide(id)).status).toBe(200);
  await services.recorder.flush();
  expect((await json('/v1/decisions?policy=planview')).items).toHaveLength(2);
  expect((await json('/v1/decisions?policy=plan')).items).toEqual([]);
  const table = await (await ask('/v1/decisions?policy=planview&severity=major', { accept: 'text/csv' })).text();
  const records = parse(table, { columns: true }) as Record<string, string>[];
  expect(records.map((one) => one.case).sort()).toEqual(["'@SUM(A1)", 'A-2']);
  expect(records[0]).toMatchObject({ severity: 'major', 'severity label': 'Majeur', intake: 'accepted', version: '1' });
  const { severities, rules } = await json('/v1/labels?policy=planview/customer-care/fr');
  expect(severities).toContainEqual({ policy: french.policy, language: 'fr', id: 'major', label: 'Majeur' });
  expect(rules).toContainEqual({ policy: french.policy, language: 'fr', id: 'vendor-major', label: null });
  const found = lines(await (await ask('/v1/decisions?case=A-2', { accept: 'application/x-ndjson' })).text());
  expect(found).toEqual((await json('/v1/decisions?case=A-2')).items);
});
