import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase, startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
let clicks = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await decided(server.address, { case: frenchCase('C-1', '2026-06-10T10:00:00+02:00'), asOf: '2026-06-11T10:00:00+02:00' });
  await startFrenchDraft(server.address, 'anna');
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  page = await context.newPage();
  await page.addInitScript(() => {
    const add = (list: PerformanceObserverEntryList) =>
      list
        .getEntries()
        .reduce((sum, one) => sum + Number(Reflect.get(one, 'value')), Number(Reflect.get(window, 'shifted') ?? 0));
    new PerformanceObserver((list) => Reflect.set(window, 'shifted', add(list))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const review = '/policies/planview/customer-care/fr/review';
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function click(name: string, within: Pick<Page, 'getByRole'> = page): Promise<void> {
  await within.getByRole('button', { name, exact: true }).first().click();
  clicks += 1;
}

async function actAs(name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click();
  await dialog().getByLabel('Name').fill(name);
  await dialog()
    .getByRole('button', { name: `Act as ${name}` })
    .click();
  await dialog().waitFor({ state: 'detached' });
}

/** Anna saves the draft once more, with something else in it. */
async function save(before: string, after: string): Promise<void> {
  const path = `${server.address}/v1/policies/planview/customer-care/fr/draft`;
  const { text, revision } = (await (await fetch(path)).json()) as { readonly text: string; readonly revision: string };
  const saved = await fetch(path, {
    method: 'PUT',
    headers: { 'x-dueline-as': 'anna', 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
    body: text.replace(before, after),
  });
  expect(saved.status).toBe(200);
}

/** The steps of one journey: each goes on where the one before ended. */
describe('a review by name', () => {
  it('asks somebody in four clicks, and waits for them in the list and in the frame', async () => {
    await page.goto(server.address + review);
    await page.getByText('Resolution, major, vendor software').waitFor();
    await actAs('anna');
    await click('Ask for a review');
    await dialog().getByText('Nobody in particular: anybody who may approve it can take it up.').waitFor();
    await dialog().getByLabel('Somebody else, by name').fill('bo');
    await page.keyboard.press('Enter');
    expect(await dialog().getByRole('checkbox', { name: 'bo' }).isChecked()).toBe(true);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await click('Ask for a review', dialog());
    await page.getByText('anna asked bo for a review').waitFor();
    await page.getByText('Waiting for bo').first().waitFor();
    expect(clicks).toBeLessThanOrEqual(4);
    await actAs('bo');
    await page.getByRole('link', { name: 'Policies 1 draft waits for you' }).click();
    await page.getByRole('radio', { name: 'Waiting for you' }).check();
    await page.getByRole('link', { name: 'Waiting for you' }).click();
    await page.getByRole('list', { name: 'How far the draft is' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(review);
  });

  it('keeps a thread for a change, and tells what is not resolved before approving', async () => {
    await click('Comment on this');
    await page.getByRole('textbox', { name: 'Comment on this' }).fill('Agreed with support?');
    await click('Comment');
    await click('Answer');
    await page.getByRole('textbox', { name: 'Answer bo' }).fill('They say yes.');
    await click('Answer');
    await page.getByText('They say yes.').first().waitFor();
    await page.getByText('1 comment is not resolved').waitFor();
    await click('Approve');
    await dialog().getByText('bo: Agreed with support?').waitFor();
    await click('Cancel', dialog());
    await click('Resolve');
    await page.getByText('1 comment is not resolved').waitFor({ state: 'detached' });
    await page.getByText('Resolved by bo').first().click();
    await button('Open again').first().waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await click('Approve');
    await click('Approve', dialog());
    await button('Approved by you').waitFor();
    await page.getByRole('link', { name: 'Policies', exact: true }).waitFor();
  });

  it('shows the approver what is new once somebody saves again', async () => {
    await save('within: 72 hours', 'within: 60 hours');
    await page.reload();
    const news = page.getByRole('region', { name: /^New since you approved it on/ });
    await news.getByRole('listitem').filter({ hasText: 'Resolution, major, vendor software' }).waitFor();
    expect(await news.getByRole('listitem').first().textContent()).toMatch(/72 hours.*60 hours/);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await save('within: 60 hours', 'within: 72 hours');
  });

  it('stands in the trail by what changed, in the words of people, and comes as a table', async () => {
    await page.goto(`${server.address}/audit`);
    const saves = page.getByRole('row').filter({ hasText: 'saved' });
    await saves.filter({ hasText: 'Resolution, major, vendor software: Before 96 hours → After 72 hours' }).waitFor();
    // Saves after an approval begin another sitting.
    expect(await saves.count()).toBe(2);
    const shift = await page.evaluate(() => Number(Reflect.get(window, 'shifted') ?? 0));
    expect(shift).toBeLessThan(0.05);
    await saves.first().getByText('2 saves').waitFor();
    await saves.first().getByRole('button').click();
    const parts = page.getByRole('region', { name: 'The saves of this sitting' }).getByRole('listitem');
    await parts.filter({ hasText: '60 hours' }).first().waitFor();
    expect(await parts.count()).toBe(2);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByLabel('Who').selectOption({ label: 'bo' });
    await page.getByLabel('Kind of change').selectOption({ label: 'Comment resolved' });
    await page.getByLabel('On which policy').selectOption({ label: 'Planview Customer Care, conditions de support · French' });
    await page.getByText('1 in all').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), click('Save as CSV')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    expect(parse(Buffer.concat(chunks), { columns: true, bom: true })).toMatchObject([{ who: 'bo', action: 'comment-resolved' }]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });

  it('finds decisions by the vendor and by what a policy calls its severities', async () => {
    await page.goto(`${server.address}/decisions`);
    await page.getByRole('link', { name: 'C-1' }).waitFor();
    await page.getByLabel('Policy', { exact: true }).selectOption({ label: 'All of Planview' });
    const severity = page.getByLabel('Severity', { exact: true });
    const major = severity.getByRole('option', { name: /Majeur/ });
    await severity.selectOption((await major.getAttribute('value')) ?? '');
    await page.getByText('1 in all').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), click('Save as NDJSON')]);
    expect(file.suggestedFilename()).toBe('decisions.ndjson');
    expect(await findingsInBothThemes(page)).toEqual([]);
  });
});
