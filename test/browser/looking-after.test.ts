import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { startFrenchDraft } from './french-draft.ts';
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

const dialog = (): ReturnType<Page['locator']> => page.getByRole('dialog');

describe('the audit trail', () => {
  it('is narrowed to what somebody did', async () => {
    await page.goto(`${server.address}/audit`);
    await page.getByText('came into the folder').first().waitFor();
    await page.getByLabel('Who').selectOption('anna');
    await page.getByText('2 in all').waitFor();
    expect(new URL(page.url()).searchParams.get('who')).toBe('anna');
    await page
      .getByRole('row', { name: /anna saved/ })
      .getByRole('button', { name: /^Details of entry/ })
      .click();
    await page.getByText('Fingerprint', { exact: true }).waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('is verified, also against a head that was noted', async () => {
    await page.getByRole('button', { name: 'Verify the trail' }).click();
    await dialog().getByRole('button', { name: 'Verify the trail' }).click();
    await dialog()
      .getByText(/The trail is whole: all \d+ entries\./)
      .waitFor();
    const head = (await dialog().locator('.head-to-note code').textContent()) ?? '';
    expect(head).toMatch(/^\d+:[0-9a-z:]+$/);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await dialog().getByRole('textbox').fill(head);
    await dialog().getByRole('button', { name: 'Verify the trail' }).click();
    await dialog().getByText('The head that you had noted is still part of it.').waitFor();
    await dialog()
      .getByRole('textbox')
      .fill(head.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    await dialog().getByRole('button', { name: 'Verify the trail' }).click();
    await dialog().getByText('The trail is broken at 1 place.').waitFor();
  });
});

describe('people and tokens', () => {
  it('are there on a telephone too, where the foot of the frame is folded away', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.address}/people`);
    await page.getByRole('heading', { name: 'Tokens of tools' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 1000 });
  });

  it('invites somebody by a link that is shown once', async () => {
    await page.goto(`${server.address}/people`);
    await page.getByRole('button', { name: 'Invite somebody …' }).click();
    await dialog().getByLabel('Name').fill('clara');
    await dialog().getByLabel('Where').selectOption('planview');
    expect(await findingsInBothThemes(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Make the link' }).click();
    expect(await dialog().getByLabel('Copy the link').first().inputValue()).toContain('/sign-in/link/');
    await dialog().getByRole('button', { name: 'Done' }).click();
    await page.getByText('clara').waitFor();
    await page.getByText('Editor of Planview').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('No link is waiting to be used.').waitFor();
  });

  it('makes a token that works until it is revoked', async () => {
    await page.getByRole('button', { name: 'Create a token …' }).click();
    await dialog().getByLabel('What it is for').fill('helpdesk');
    await dialog().getByRole('checkbox', { name: /^Read/ }).check();
    await dialog().getByRole('button', { name: 'Create the token' }).click();
    const token = await dialog().getByLabel('Copy the token').first().inputValue();
    await dialog().getByRole('button', { name: 'Done' }).click();
    const list = (): Promise<Response> =>
      fetch(`${server.address}/v1/policies`, { headers: { authorization: `Bearer ${token}` } });
    expect((await list()).status).toBe(200);
    await page.getByText('Decide, Read').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revoke …' }).click();
    await dialog().getByRole('button', { name: 'Revoke helpdesk' }).click();
    await page.getByText('revoked').first().waitFor();
    expect((await list()).status).toBe(401);
  });
});
