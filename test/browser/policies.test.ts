import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './open-browser.ts';
import { sharePage } from './share-page.ts';

const { server, browser, context, page, failures } = await sharePage({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 900 },
  fetchesAnew: true,
});

const palette = (): ReturnType<Page['locator']> => page.getByRole('combobox', { name: 'Search pages and policies' });

const heading = (name: string): ReturnType<Page['locator']> => page.getByRole('heading', { level: 1, name });

describe('the policies', () => {
  it('are listed with what is in force and how their examples come out', async () => {
    await page.goto(server.address);
    const swedish = page.getByRole('row', { name: /supportvillkor/ });
    await swedish.getByText('since 17 Nov 2020').waitFor();
    await swedish.getByText(/\d+ examples hold/).waitFor({ timeout: 25_000 });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(failures).toEqual([]);
  });

  it('say where their languages differ', async () => {
    await page.goto(server.address);
    await page.getByRole('button', { name: /differences between the languages/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Where the languages differ' });
    expect(await dialog.getByRole('row', { name: /Version: in force from/ }).innerText()).toContain('2020-11-17');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are found and opened by keyboard', async () => {
    await page.goto(server.address);
    await page.getByText('PPM Pro Customer Care').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('customer care');
    await page.getByText('PlanetTogether Service').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await heading('Planview Customer Care, conditions de support').waitFor();
    expect(new URL(page.url()).pathname).toBe('/policies/planview/customer-care/fr');
    await page.goBack();
    expect(await page.getByLabel('Find a policy').inputValue()).toBe('customer care');
  });

  it('are narrowed to those that need attention: with faults or with examples that fail', async () => {
    await page.route('**/v1/policies/ptc/technical-support/en/1', async (route) => {
      const response = await route.fetch();
      const policy = (await response.json()) as { examples: { expect: Record<string, unknown> }[] };
      const [first, ...others] = policy.examples;
      const wrong = { ...first, expect: { ...first?.expect, 'intake.outcome': 'rejected' } };
      await route.fulfill({ response, json: { ...policy, examples: [wrong, ...others] } });
    });
    await page.goto(server.address);
    await page.getByText(/1 of \d+ examples? fails?/).waitFor({ timeout: 25_000 });
    await page.getByRole('radio', { name: 'Needs attention' }).check();
    await page.getByText('1 policy', { exact: true }).waitFor();
    expect(await page.getByRole('row', { name: /PTC Technical Support/ }).isVisible()).toBe(true);
    expect(failures).toEqual([]);
  });

  it('are asked for a draft only where there is one', async () => {
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
    await page.goto(`${server.address}/policies/planview/customer-care/sv/review`);
    await page.getByText('Nothing is being changed').waitFor();
    expect(failed).toEqual([]);
  });

  it('say why they cannot be read, and can be asked for again', async () => {
    await page.route('**/v1/policies', (route) => route.abort());
    // Where the server is found to answer again, the page asks by itself.
    await page.route('**/healthz', (route) => route.abort());
    await page.goto(server.address);
    const failure = page.getByRole('alert');
    await failure.getByText('There is no answer from').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute('**/v1/policies');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('PPM Pro Customer Care').waitFor();
    await page.unroute('**/healthz');
  });
});

describe('the frame', () => {
  it('comes with at most 150 kB on the first visit', async () => {
    // A page of its own: what another one still fetches is no part of the visit.
    const visit = await browser.newContext();
    const first = await visit.newPage();
    const sizes: Promise<number>[] = [];
    const measure = (response: Response): void => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/v1/')) sizes.push(response.body().then((body) => gzipSync(body).length));
    };
    first.on('response', measure);
    await first.goto(server.address);
    await first.getByText('PPM Pro Customer Care').waitFor();
    first.off('response', measure);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await visit.close();
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(150_000);
  });

  it('finds policies, pages and sections with Ctrl+K', async () => {
    await page.goto(`${server.address}/policies/ptc/technical-support/en`);
    await page.getByRole('heading', { level: 2, name: 'Escalation' }).waitFor();
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.type('escalation');
    await page.getByRole('option', { name: 'Escalation', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'escalation');

    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.type('supportvillkor');
    await page
      .getByRole('option', { name: /supportvillkor/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await heading('Planview Customer Care, supportvillkor').waitFor();

    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(failures).toEqual([]);
  });

  it('keeps what is typed before the search is there', async () => {
    await page.route(/Palette-[^/]+\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto(server.address);
    await heading('Policies').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('audjt');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('it');
    await palette().waitFor();
    expect(await palette().inputValue()).toBe('audit');
    await page.keyboard.type(' x');
    expect(await palette().inputValue()).toBe('audit x');
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('people');
    await page.keyboard.press('Enter');
    await heading('People').waitFor();
  });

  it('speaks the language that is chosen, also on the next visit', async () => {
    await page.goto(server.address);
    await page.getByRole('radio', { name: 'Svenska' }).check({ force: true });
    await heading('Villkor').waitFor();
    await page.reload();
    await heading('Villkor').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    await page.getByRole('radio', { name: 'Français' }).check({ force: true });
    await heading('Politiques').waitFor();
  });

  it('has the language of the browser where there is one', async () => {
    const french = await browser.newContext({ locale: 'fr-CA' });
    const other = await french.newPage();
    await other.goto(server.address);
    await other.getByRole('heading', { name: 'Politiques' }).waitFor();
    await french.close();
  });

  it('says what still works while the browser is offline', async () => {
    await page.goto(server.address);
    await page.getByText('PPM Pro Customer Care').waitFor();
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });
});

describe('addresses', () => {
  it('of old cases lead to where cases are described now', async () => {
    await page.goto(`${server.address}/?vendor=ptc&environment=production`);
    await page.getByRole('region', { name: 'Summary' }).waitFor();
    expect(page.url()).toBe(`${server.address}/simulate?vendor=ptc&environment=production`);
    await page.getByRole('link', { name: 'Policies' }).click();
    await heading('Policies').waitFor();
    await page.getByRole('link', { name: 'Simulate' }).click();
    expect(page.url()).toBe(`${server.address}/simulate?vendor=ptc&environment=production`);
  });

  it.each([
    ['/policies/planview/customer-care/sv/history?version=1', 200, 'text/html'],
    ['/decisions/abc', 200, 'text/html'],
    ['/v1/nothing', 404, 'application/problem+json'],
    ['/assets/nothing.js', 404, 'application/problem+json'],
    ['/policiesandmore', 404, 'application/problem+json'],
  ])('%s gets %i', async (path, status, type) => {
    const response = await fetch(`${server.address}${path}`);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
  });

  it('that lead nowhere say so', async () => {
    await page.goto(`${server.address}/policies/planview/nothing/en`);
    await heading('There is no such page').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
