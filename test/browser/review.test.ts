import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase, saveFrenchDraftAgain, startFrenchDraft } from './french-draft.ts';
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

const review = '/policies/planview/customer-care/fr/review';

const dialog = (): ReturnType<Page['locator']> => page.getByRole('dialog');

async function actAs(name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click();
  await dialog().getByLabel('Name').fill(name);
  await dialog()
    .getByRole('button', { name: `Act as ${name}` })
    .click();
  await dialog().waitFor({ state: 'detached' });
}

async function expectDecision(hours: number, version: number): Promise<void> {
  // A version that holds from now on begins with the next full second.
  await expect
    .poll(() => decided(server.address, frenchCase('new', new Date().toISOString())), { timeout: 60_000 })
    .toEqual({ hours, version });
}

/** The steps of one journey: each goes on where the one before ended. */
describe('a change on its way into force', () => {
  it('says what it changes, and what is missing before it can be published', async () => {
    await page.goto(server.address + review);
    await page.getByText('Resolution, major, vendor software').waitFor();
    await page.getByText('No faults').waitFor();
    expect(await page.getByRole('button', { name: 'Publish …' }).isDisabled()).toBe(true);
    await page.getByText('Can be published once 1 more person has approved it.').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByRole('radio', { name: 'By text' }).check();
    await page.getByRole('heading', { name: 'targets › vendor-major' }).waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['96', '72']));
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.getByRole('radio', { name: 'By meaning' }).check();
  });

  it('is sent for review, and its author cannot approve it', async () => {
    await actAs('anna');
    await page.getByRole('button', { name: 'Ask for a review' }).first().click();
    await dialog().getByRole('textbox', { name: 'Words to go with it, if any' }).fill('The new contract promises 72 hours.');
    await dialog().getByRole('button', { name: 'Ask for a review' }).click();
    await page.getByText('The new contract promises 72 hours.').waitFor();
    await page.getByText('You wrote part of this, so somebody else has to approve it.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
  });

  it('is commented on part by part and approved by somebody else', async () => {
    await actAs('ben');
    await page.getByRole('button', { name: 'Comment on this' }).first().click();
    await page.getByRole('textbox', { name: 'Comment on this' }).fill('Agreed with development?');
    await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await page.locator('blockquote').getByText('Agreed with development?').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Approved by you' }).waitFor();
  });

  it('is not approved in a text that nobody has seen', async () => {
    await page.getByRole('button', { name: 'Send back' }).click();
    await saveFrenchDraftAgain(server.address, 'anna');
    await dialog().getByRole('textbox').fill('Not so fast');
    await dialog().getByRole('button', { name: 'Send back' }).click();
    await dialog().getByText('The draft has changed in the meantime').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Show it as it is now' }).click();
    await page.getByText('anna saved the draft again while you were looking.').waitFor();
    await page.getByRole('button', { name: 'Ask for a review' }).first().click();
    await dialog().getByRole('button', { name: 'Ask for a review' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Approved by you' }).waitFor();
  });

  it('is published from now on, and the next case is decided by it', async () => {
    await expectDecision(96, 1);
    await page.getByRole('button', { name: 'Publish …' }).click();
    await dialog().getByText('From now on, new cases in French are decided by version 2.').waitFor();
    await dialog().getByText('Cases that are open then keep version 1.').waitFor();
    await dialog().getByText('resolution, major, vendor software').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await dialog().getByLabel('Why').fill('Contract of October');
    await dialog().getByRole('button', { name: 'Publish from now on' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/policies/planview/customer-care/fr/history');
    await expectDecision(72, 2);
  });

  it('is rolled back, and the next case is decided as before', async () => {
    await page.reload();
    await page.getByRole('row', { name: /Version 2 In force/ }).waitFor();
    await page.getByRole('button', { name: 'Roll back to this …' }).click();
    await dialog().getByText('Version 3 says again what version 1 said.').waitFor();
    await dialog().getByLabel('Why').fill('Too many breaches');
    await dialog().getByRole('button', { name: 'Roll back to version 1 now' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expectDecision(96, 3);
    await page.reload();
    await page.getByRole('row', { name: /Version 3 In force/ }).waitFor();
    await page.getByLabel('Compare from version 2').check();
    await page.getByLabel('Compare to version 3').check();
    await page.getByText('Resolution, major, vendor software').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('ends for one language, and that is taken back', async () => {
    await page.getByRole('button', { name: 'Retire …' }).click();
    await dialog().getByLabel('First day').fill('2090-01-01');
    await dialog().getByText('new cases find none').waitFor();
    await dialog().getByLabel('Why').fill('No French customers');
    await dialog().getByRole('button', { name: 'Retire from 1 Jan 2090' }).click();
    await page.getByRole('button', { name: 'Lift the retirement …' }).click();
    await dialog().getByLabel('Why').fill('A new customer');
    await dialog().getByRole('button', { name: 'Lift the retirement …' }).click();
    await page.getByText('Nothing ends this policy.').waitFor();
  });
});
