import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase, french as frenchRoute } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
let clicks = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  page = await context.newPage();
  // Each press of a button, a link or a choice counts, whoever dispatches it.
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    const { countClick } = window as unknown as { countClick: () => void };
    addEventListener('pointerup', () => countClick(), true);
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const french = '/policies/planview/customer-care/fr';

const dialog = (): ReturnType<Page['locator']> => page.getByRole('dialog');
const button = (name: string | RegExp): ReturnType<Page['locator']> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const link = (name: string): ReturnType<Page['locator']> => page.getByRole('link', { name, exact: true });

/** An urgent fix of what is in force: another title. */
async function saveFix(): Promise<void> {
  const headers = { 'x-dueline-as': 'bo', 'content-type': 'application/json' };
  const body = JSON.stringify({ from: 'planview/customer-care/fr@1' });
  const started = await fetch(`${server.address}${frenchRoute}/draft`, { method: 'POST', headers, body });
  const { text, revision } = (await started.json()) as { readonly text: string; readonly revision: string };
  const saved = await fetch(`${server.address}${frenchRoute}/draft`, {
    method: 'PUT',
    headers: { 'x-dueline-as': 'bo', 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
    body: text.replace(/^title: .*$/m, 'title: Conditions corrigées'),
  });
  expect(saved.ok).toBe(true);
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The steps of one journey: each goes on where the one before ended. */
describe('a draft and a version that is scheduled', () => {
  it('a draft is read as its document and tried in Simulate, nothing of it being in force', async () => {
    await page.goto(`${server.address}${french}/edit`);
    await button('Start a draft from version 1').click();
    await button(/^Majeur, Resolution: 96 hours/).click();
    await page.getByRole('spinbutton', { name: 'Within' }).fill('72');
    await button('Done').click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await link('Read the draft').click();
    await page.getByText('Draft, not published: nothing of it is in force.').waitFor();
    await page.getByText('72 heures', { exact: true }).first().waitFor();
    expect(await page.getByRole('combobox', { name: /^Version/ }).inputValue()).toBe('draft');
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Brouillon de la version 2, enregistré le \d+ \S+ \d{4}\. Non publié/).waitFor();
    expect(await page.getByText('Draft, not published: nothing of it is in force.').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await link('Try a case').click();
    await page.getByText(/^Tried on the draft of/).waitFor();
    await page.getByText('French · Draft, not published').waitFor();
  });

  it('its examples are shown before and after, opened under the draft, removed and had back, and taken over all at once', async () => {
    await page.goto(`${server.address}${french}/examples`);
    await page.getByText('2 of 82 examples come out otherwise').waitFor();
    await page.getByText('Only those that come out otherwise').click();
    await link('Open in Simulate').first().click();
    await page.getByText(/^Tried on the draft of/).waitFor();
    await page.getByText('72 hours, around the clock').waitFor();
    await page.goBack();
    await page.getByText('Only those that come out otherwise').click();
    await button('Remove: Majeur').click();
    await button('Remove the example').click();
    await page.getByText('“Majeur” was removed.').waitFor();
    await page
      .getByText('1 of 81 examples comes out otherwise')
      .or(page.getByText('1 of 81 examples come out otherwise'))
      .waitFor();
    await button('Undo').click();
    await button('All 2 of this kind are right now').first().click();
    await page.getByText('All come out as they should.').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('is discarded with what is lost, and had back', async () => {
    await button('Discard …').click();
    await dialog().getByText('Resolution, major, vendor software').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await button('Discard the draft').click();
    await button('Restore the draft').click();
    await button(/^Majeur, Resolution: 72 hours/).waitFor();
  });

  it('what was typed a moment before it is discarded goes with it, and comes back with it', async () => {
    const resolveWithin = async (from: number, hours: number): Promise<void> => {
      await button(new RegExp(`^Majeur, Resolution: ${from} hours`)).click();
      await page.getByRole('spinbutton', { name: 'Within' }).fill(String(hours));
      await button('Done').click();
    };
    // A line so slow that the dialog is open long before what was typed has arrived.
    await page.route(
      (address) => address.pathname.endsWith('/draft'),
      async (route) => {
        if (route.request().method() === 'PUT') await new Promise((waited) => setTimeout(waited, 2_000));
        await route.continue();
      },
    );
    await resolveWithin(72, 71);
    const arrived = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await button('Discard …').click();
    await arrived;
    await button('Discard the draft').click();
    await page.unrouteAll({ behavior: 'wait' });
    await button('Restore the draft').click();
    await resolveWithin(71, 72);
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it('is published from a day on, saying how many examples expect something else, in few clicks', async () => {
    clicks = 0;
    await page.getByRole('navigation', { name: 'Parts of this policy’s page' }).getByRole('link', { name: 'Review' }).click();
    await button('Publish …').click();
    await dialog().getByText('2 examples expect something else than before.').waitFor();
    await page.getByRole('radio', { name: 'From a day on' }).check();
    await dialog().getByLabel('Why').fill('Sales promises 72 hours');
    await button(/^Publish from /).click();
    await page.getByText(/^Version 2 begins on /).waitFor();
    expect(clicks).toBeLessThanOrEqual(5);
    expect(await decided(server.address, frenchCase('later', inDays(3)))).toEqual({ hours: 72, version: 2 });
  });

  it('stays scheduled beside an urgent fix, says what it undoes, and takes it over', async () => {
    await saveFix();
    await page.goto(`${server.address}${french}/review`);
    await button('Publish …').click();
    await dialog()
      .getByText(/^Version 2, which begins on .* was made without this change/)
      .waitFor();
    await dialog().getByText('Version 2 stays scheduled, and takes over', { exact: false }).waitFor();
    await dialog().getByLabel('Why').fill('A wrong title');
    await button('Publish from now on').click();
    await page.getByText('It undoes wording of version 3.').waitFor();
    expect(await decided(server.address, frenchCase('later', inDays(3)))).toEqual({ hours: 72, version: 2 });
    await button('Carry version 3 over into version 2').click();
    await button(/^Majeur, Resolution: 72 hours/).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Conditions corrigées' }).waitFor();
    await page.goto(`${server.address}${french}/review`);
    await button('Publish …').click();
    // It takes the place of the version that it was made from, on its day.
    await dialog()
      .getByText(/^Version 2, which was to begin on .* never comes into force\.$/)
      .waitFor();
    await dialog().getByLabel('Why').fill('Both');
    await button(/^Publish from /).click();
    await page.getByText(/^Version 4 begins on /).waitFor();
    expect(await page.getByText(/^It undoes/).count()).toBe(0);
  });

  it('is moved from the head, cancelled from the history, and taken up again as a draft', async () => {
    await button('Move version 4 …').first().click();
    await dialog().getByText('Version 5 says what version 4 says, which never begins.').waitFor();
    await dialog().getByLabel('First day').fill(inDays(5).slice(0, 10));
    await dialog().getByLabel('Why').fill('A little later');
    expect(await findingsInBothThemes(page)).toEqual([]);
    await button(/^Move version 4 to /).click();
    await page.getByText(/^Version 5 begins on /).waitFor();
    await page.getByText('Moved: now version 5').waitFor();
    await button('Cancel version 5 …').last().click();
    await dialog()
      .getByText(/nothing changes: new cases in French go on being decided by version 3/)
      .waitFor();
    await dialog().getByLabel('Why').fill('Not agreed');
    await button('Cancel version 5').click();
    await page.getByText(/^Cancelled by /).waitFor();
    expect(await page.getByText(/ begins on /).count()).toBe(0);
    expect(await findingsInBothThemes(page)).toEqual([]);
    expect(await decided(server.address, frenchCase('later', inDays(9)))).toEqual({ hours: 96, version: 3 });
    await button('Take up as a draft: version 5').click();
    await button(/^Majeur, Resolution: 72 hours/).waitFor();
  });
});
