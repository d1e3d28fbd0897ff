import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await startFrenchDraft(server.address, 'anna');
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const edition = '/policies/planview/customer-care/fr';

const speak = (language: 'English' | 'Svenska' | 'Français'): Promise<void> =>
  page.getByRole('radio', { name: language }).check({ force: true });

/** What the page shows as being in another language than its own. */
const marked = (): Promise<string[]> => page.locator('main [lang=en]').allTextContents();

describe('what differs is told in the language of the page, and anew when that changes:', () => {
  it('in review', async () => {
    await page.goto(`${server.address}${edition}/review`);
    const change = page.locator('.difference', { hasText: '72' });
    await change.getByText('Lösning, allvarligt, leverantörens program').waitFor();
    expect(await change.locator('del').innerText()).toContain('96 timmar');
    expect(await marked()).toEqual([]);
    await speak('Français');
    await change.getByText('Résolution, majeur, le logiciel du fournisseur').waitFor();
    expect(await change.locator('ins').innerText()).toContain('72 heures');
    await speak('English');
    await change.getByText('Resolution, major, vendor software').waitFor();
  });

  it('beside the editor', async () => {
    await page.goto(`${server.address}${edition}/edit`);
    const changes = page.locator('.change-list');
    await changes.getByText('Resolution, major, vendor software').waitFor();
    await speak('Svenska');
    await changes.getByText('Lösning, allvarligt, leverantörens program').waitFor();
    expect(await changes.innerText()).toContain('72 timmar');
  });

  it('between the languages of a policy', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /skillnader mellan språken/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Var språken skiljer sig' });
    await dialog.getByRole('row', { name: /^Produkt prm/ }).waitFor();
    expect(await dialog.locator('[lang=en]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await speak('Français');
    await page.getByRole('button', { name: /différences entre les langues/ }).click();
    await page.getByRole('row', { name: /^Produit prm/ }).waitFor();
  });
});
