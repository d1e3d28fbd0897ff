import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { frenchCase, saveFrenchDraftAgain, startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await startFrenchDraft(server.address, 'anna');
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const french = 'planview/customer-care/fr';

/** Three cases that the draft decides differently, one that it does not, one that nobody can decide. */
const cases = [
  ...[1, 2, 3].map((day) => frenchCase(`C-${day}`, `2026-06-0${day}T10:00:00+02:00`)),
  { ...frenchCase('C-4', '2026-06-04T10:00:00+02:00'), requestedSeverity: 'critical' },
  { ...frenchCase('C-5', '2026-06-05T10:00:00+02:00'), region: 'mars' },
];

describe('trying a change on cases', () => {
  it('counts what a file of cases comes to under both versions', async () => {
    await page.goto(`${server.address}/what-if`);
    await page.getByText('What comes out is shown in the draft’s review too.').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'cases.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(cases.map((one) => JSON.stringify(one)).join('\n')),
    });
    await page.getByRole('button', { name: 'Decide them under both' }).click();
    await page.getByText('3 come earlier, each by exactly 24 h').waitFor();
    const figures = page.locator('.run-figures');
    expect(await figures.textContent()).toMatch(/Cases5Decided differently360\s?%Decided alike1Decided by neither1/);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('row', { name: /12 h to 24 h earlier 3/ }).waitFor();
    await page
      .getByText(/“mars”|mars/)
      .first()
      .waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('shows both decisions on a changed case in full', async () => {
    await page.getByText('C-2', { exact: true }).click();
    const resolution = page.getByRole('row', { name: /^Resolution differs/ });
    await resolution.waitFor();
    expect(await resolution.textContent()).toContain('Sat 6 Jun 2026, 10:00 CEST');
    expect(await resolution.textContent()).toContain('Fri 5 Jun 2026, 10:00 CEST');
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('shows them also for a table, in another browser, under the text of the draft that was tried', async () => {
    const headings = Object.keys(cases[0] ?? {});
    const rows = cases.map((one: Readonly<Record<string, unknown>>) => headings.map((name) => one[name]).join(','));
    const started = await fetch(`${server.address}/v1/simulations?from=${french}@1&to=${french}@draft`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: [headings.join(','), ...rows].join('\n'),
    });
    const { id } = (await started.json()) as { readonly id: string };
    await expect
      .poll(async () => ((await (await fetch(`${server.address}/v1/simulations/${id}`)).json()) as { state: string }).state)
      .toBe('finished');
    await saveFrenchDraftAgain(server.address, 'anna');
    const elsewhere = await browser.newContext({ timezoneId: 'Europe/Paris', locale: 'en-US' });
    const other = await elsewhere.newPage();
    await other.goto(`${server.address}/what-if/${id}`);
    await other.getByText('C-3', { exact: true }).click();
    const resolution = other.getByRole('row', { name: /^Resolution differs/ });
    await resolution.waitFor();
    expect(await resolution.textContent()).toContain('Sat 6 Jun 2026, 10:00 CEST');
    await other.getByRole('row', { name: /^Intake/ }).waitFor();
    await elsewhere.close();
  });

  it.each([
    ['sv-SE', /^Läst som Windows-1252\./, /Rad 1, kolumn 10: byten 0xF6 är inte UTF-8/, 'Rad 3'],
    ['fr-FR', /^Lu en Windows-1252\./, /Ligne 1, colonne 10 : l’octet 0xF6 n’est pas valide en UTF-8/, 'Ligne 3'],
  ])(
    'says in the reader’s language as what a table was read, and where a file is no text: %s',
    async (locale, readAs, refused, line) => {
      const context = await browser.newContext({ timezoneId: 'Europe/Paris', locale });
      const other = await context.newPage();
      const send = async (name: string, written: string): Promise<void> => {
        await other.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(written, 'latin1') });
        await other.locator('button[type=submit]').click();
      };
      await other.goto(`${server.address}/what-if`);
      await send('cases.json', '[{"id":"Köln"}]');
      await other.getByText(refused).waitFor();
      await send('cases.csv', 'id;region;product;openedAt\r\nKöln;emea;clarizen;2026-06-01T10:00:00+02:00\r\nÅre;mars;"');
      await other.getByText(readAs).waitFor();
      expect(await other.locator('.changed-cases').last().textContent()).toContain(line);
      await context.close();
    },
  );

  it('hands the changed cases over as a table', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save changed cases as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^what-if-.*\.csv$/);
  });

  it('stays with the draft and can be reloaded', async () => {
    await page.reload();
    await page.getByText('3 come earlier, each by exactly 24 h').waitFor();
    await page.getByRole('link', { name: 'To the draft’s review' }).click();
    await page.getByRole('link', { name: '5 cases, 3 decided differently' }).first().waitFor();
  });
});
