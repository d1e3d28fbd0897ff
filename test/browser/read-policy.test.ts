import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFindings, openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', locale: 'en-US' });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
});

const swedish = '/policies/planview/customer-care/sv';
const article = (): ReturnType<Page['locator']> => page.getByRole('article');

describe('a policy to be read', () => {
  it.each([
    ['planview/customer-care/sv', 'Allvarlighetsgrader', 'light'],
    ['planview/customer-care/fr', 'Gravités', 'dark'],
    ['planview/customer-care/base', 'Severities', 'light'],
    ['planview/ppm-pro/en', 'Severities', 'dark'],
    ['planettogether/support-guide/en', 'Severities', 'light'],
    ['ptc/technical-support/en', 'Severities', 'dark'],
  ] as const)('is its document: %s', async (policy, heading, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.address}/policies/${policy}`);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(complaints).toEqual([]);
  });

  it('prints its targets as tables, each for the software that it is about', async () => {
    await page.goto(server.address + swedish);
    const vendor = article().getByRole('table').filter({ hasText: '2 arbetsdagar' });
    const critical = vendor.getByRole('row', { name: /Kritiskt/ });
    expect(await critical.innerText()).toContain('30 minuter');
    expect(await critical.innerText()).toContain('2 arbetsdagar från bekräftad defekt');
    expect(await critical.innerText()).toContain('Startar när defekten är bekräftad');
    expect(
      await article()
        .getByRole('heading', { name: /Andra program/ })
        .count(),
    ).toBe(1);
  });

  it('tells opening hours in words beside the picture', async () => {
    await page.goto(server.address + swedish);
    const hours = article().getByRole('table').filter({ hasText: '17:00–24:00' }).first();
    expect(await hours.innerText()).toMatch(/mån–tors\s+07:00–01:00 nästa dag/);
    const week = article().locator('.week-picture').first();
    expect(await week.getAttribute('aria-hidden')).toBe('true');
    expect(await week.innerText()).toContain('Berlin');
  });

  it('shows where each part is from when asked', async () => {
    await page.goto(server.address + swedish);
    const criteria = article().getByRole('heading', { name: 'Hur den bedöms' });
    const section = criteria.getByText('Allvarlighetsgrad för supportförfrågningar');
    expect(await section.isVisible()).toBe(false);
    await criteria.locator('summary').focus();
    await page.keyboard.press('Enter');
    await section.waitFor();
    await page.getByRole('button', { name: 'Show sources' }).click();
    await article()
      .getByText('Policy för slutfört ärende · Planview Customer Care, supportvillkor, REV-20201117-A')
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hide sources' }).click();
  });

  it('calls documents and common parts by their titles, and leaves out what is empty', async () => {
    await page.goto(`${server.address}/policies/planview/ppm-pro/en`);
    await article().getByRole('heading', { name: 'Severities' }).waitFor();
    expect(await article().getByRole('columnheader', { name: 'When it applies' }).count()).toBe(0);
    expect(await article().innerText()).not.toContain('.txt');
    await article().getByRole('link', { name: 'Builds on Planview Customer Care, common part, version 1' }).click();
    await article().getByText('After Planview Customer Care, supportvillkor, revision REV-20201117-A').waitFor();
  });

  it('shows with arrows that there are more sections than fit', async () => {
    await page.setViewportSize({ width: 768, height: 900 });
    await page.goto(server.address + swedish);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const last = contents.getByRole('link').last();
    await last.waitFor();
    const isInView = () => last.evaluate((link) => link.getBoundingClientRect().right <= innerWidth);
    expect(await isInView()).toBe(false);
    const further = contents.getByRole('button', { name: 'Further' });
    await further.focus();
    for (let turns = 0; turns < 8 && (await further.getAttribute('aria-disabled')) === 'false'; turns += 1) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
    }
    expect(await isInView()).toBe(true);
    expect(await contents.getByRole('button', { name: 'Earlier' }).getAttribute('aria-disabled')).toBe('false');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('goes to another language, and to the version of a day', async () => {
    await page.goto(server.address + swedish);
    await page.getByLabel('In force on').fill('2019-05-01');
    await page.getByText('No version is in force on 1 May 2019.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Version').selectOption('1');
    await page.getByRole('heading', { name: 'Allvarlighetsgrader' }).waitFor();
    expect(page.url()).toBe(`${server.address}${swedish}?version=1`);
    await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'French' }).click();
    await page.getByRole('heading', { name: 'Gravités' }).waitFor();
  });

  it('is printed without the frame, with everything opened', async () => {
    await page.goto(server.address + swedish);
    await page.getByRole('heading', { name: 'Allvarlighetsgrader' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('article details:not([open])').count()).toBe(0);
    // It says itself which version it is, in its own language; no field stands on it, and links can be typed.
    await page.getByText('Version 1, gäller sedan').filter({ visible: true }).waitFor();
    for (const role of ['combobox', 'textbox'] as const) {
      expect(await page.getByRole(role).filter({ visible: true }).count()).toBe(0);
    }
    const typed = await page
      .locator('article a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(typed).toContain('http');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('article details[open]').count()).toBe(0);
  });
});
