import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const edition = 'planview/ppm-pro/en';

/** A page that was read in Swedish before. */
async function swedishPage(): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'Europe/Stockholm',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  await context.addInitScript(() => localStorage.getItem('language') ?? localStorage.setItem('language', 'sv'));
  const page = await context.newPage();
  return page;
}

async function faultyDraft(): Promise<void> {
  const address = `${server.address}/v1/policies/${edition}/draft`;
  const json = { 'content-type': 'application/json' };
  const started = await fetch(address, { method: 'POST', headers: json, body: JSON.stringify({ from: `${edition}@1` }) });
  const { text, revision } = (await started.json()) as { readonly text: string; readonly revision: string };
  const faulty = text.replace('timeZone: America/Chicago', 'timeZone: Amerika/Chicago');
  const headers = { 'content-type': 'application/yaml', 'if-match': `"${revision}"` };
  const saved = await fetch(address, { method: 'PUT', headers, body: faulty });
  expect(saved.status).toBe(200);
}

it('tells faults in the language of the page, and anew when that changes', async () => {
  await faultyDraft();
  const page = await swedishPage();
  await page.goto(`${server.address}/policies/${edition}/edit?view=yaml`);
  await page.getByText('”Amerika/Chicago” är ingen tidszon.').first().waitFor();
  await page.getByText('Skriv en tidszon enligt IANA som ”Europe/Berlin”.').first().waitFor();
  expect(await page.getByText('is not a time zone').count()).toBe(0);

  await page.getByRole('radio', { name: 'Français' }).check({ force: true });
  await page.getByText('« Amerika/Chicago » n’est pas un fuseau horaire.').first().waitFor();
  expect(await page.getByText('är ingen tidszon').count()).toBe(0);
  const mark = page.locator('.cm-lintRange-error').first();
  await mark.hover();
  await page.locator('.cm-tooltip').getByText('n’est pas un fuseau horaire').waitFor();

  // In its form too, also while its field has the focus.
  await page.goto(`${server.address}/policies/${edition}/edit?part=about`);
  const zone = page.locator('[data-path="timeZone"]');
  await zone.getByText('« Amerika/Chicago » n’est pas un fuseau horaire.').waitFor();
  await zone.locator('input').focus();
  await page.keyboard.press('End');
  await zone.getByText('« Amerika/Chicago » n’est pas un fuseau horaire.').waitFor();

  await page.goto(`${server.address}/policies/${edition}/review`);
  await page.getByText('« Amerika/Chicago » n’est pas un fuseau horaire.').waitFor();
  expect(await page.locator('[lang="en"]').getByText('Amerika').count()).toBe(0);
  await page.context().close();
});

it('tells what is wrong with a case in the language of the page', async () => {
  const page = await swedishPage();
  await page.goto(`${server.address}/simulate?vendor=ptc&usersAffected=-1`);
  const problem = page.locator('.problem', { hasText: 'minst 0' });
  await problem.waitFor();
  const told = await problem.innerText();
  expect(told).not.toMatch(/\b(is|not|the|of)\b/);
  await page.context().close();
});

it('tells which texts of a new policy are still to be written, leads to them, and lets nobody publish it', async () => {
  const address = `${server.address}/v1/policies/acme/support/sv/draft`;
  const body = JSON.stringify({ template: { plans: ['Guld'], severities: ['Akut', 'Övrigt'] } });
  const started = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(started.status).toBe(201);
  const page = await swedishPage();
  await page.goto(`${server.address}/policies/acme/support/sv/edit`);
  const list = page.getByRole('region', { name: 'Inga fel' });
  await list.getByText('12 texter är ännu inte skrivna').waitFor();
  await list.getByRole('button', { name: /ert supportdokument/ }).click();
  const inFocus = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
  await expect.poll(inFocus).toContain('ert supportdokument');
  await page.goto(`${server.address}/policies/acme/support/sv/review`);
  await page.getByText('12 texter är ännu inte skrivna').waitFor();
  expect(await page.getByRole('button', { name: 'Publicera …' }).isDisabled()).toBe(true);
  await page.context().close();
});
