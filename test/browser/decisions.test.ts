import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase, startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await decided(server.address, { case: frenchCase('C-1', '2026-06-10T10:00:00+02:00'), asOf: '2026-06-11T10:00:00+02:00' });
  await decided(server.address, { case: frenchCase('C-2', '2026-06-10T10:00:00+02:00'), asOf: '2026-06-11T10:00:00+02:00' });
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

describe('decisions that were given', () => {
  it('are found by case, and the search can be reloaded', async () => {
    // What was decided is written down a moment later.
    await expect
      .poll(async () => ((await (await fetch(`${server.address}/v1/decisions`)).json()) as { items: unknown[] }).items.length)
      .toBe(2);
    await page.goto(`${server.address}/decisions`);
    await page.getByRole('link', { name: 'C-2' }).waitFor();
    await page.getByLabel('Case', { exact: true }).fill('C-1');
    await page.getByRole('link', { name: 'C-2' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: 'C-1' }).waitFor();
    await page.getByText('1 in all').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByLabel('Rule that decided').fill('no-such-rule');
    await page.getByText('Nothing fits that.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('2 in all').waitFor();
  });

  it('are given again byte for byte, with every reason', async () => {
    await page.getByRole('link', { name: 'C-1' }).click();
    await page.getByText('Given again just now: the same, byte for byte.').waitFor();
    await page.getByText('Sun 14 Jun, 10:00 CEST').first().waitFor();
    await page.getByText('Every rule tried').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 1000 });
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('are decided again under a draft, side by side', async () => {
    await page.getByLabel('Run it again under').selectOption('planview/customer-care/fr@draft');
    const resolution = page.getByRole('row', { name: /^Resolution differs/ });
    await resolution.waitFor();
    expect(await resolution.textContent()).toContain('Sun 14 Jun 2026, 10:00 CEST');
    expect(await resolution.textContent()).toContain('Sat 13 Jun 2026, 10:00 CEST');
    await page.getByLabel('Only what differs').check();
    await page.getByRole('row', { name: /^Intake/ }).waitFor({ state: 'detached' });
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.reload();
    await resolution.waitFor();
  });

  it('lead to the case in the simulation', async () => {
    await page.getByRole('link', { name: 'Open in Simulate' }).click();
    await page.getByText('Sun 14 Jun, 10:00 CEST').first().waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-06-11T08:00:00.000Z');
  });
});
