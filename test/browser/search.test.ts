import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase } from './french-draft.ts';
import { axeFindings } from './open-browser.ts';
import { sharePage } from './share-page.ts';

const { server, page, complaints } = await sharePage({
  timezoneId: 'Europe/Paris',
  locale: 'en-GB',
  viewport: { width: 1440, height: 900 },
});

const dialog = page.getByRole('dialog', { name: 'Search pages and policies' });
const field = dialog.getByRole('combobox', { name: 'Search pages and policies' });
const heading = (name: string): ReturnType<Page['locator']> => page.getByRole('heading', { level: 1, name });
/** What stands in a group, in order. */
const options = (group: string): Promise<string[]> =>
  dialog.getByRole('group', { name: group }).getByRole('option').allInnerTexts();
const chosen = dialog.getByRole('option', { selected: true });

async function open(query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await field.fill(query);
}

describe('the search', () => {
  it('finds parts, commands, what policies say, and decisions, and begins with where one was', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await decided(server.address, { case: frenchCase('C-1042', '2026-06-10T10:00:00+02:00'), asOf: '2026-06-11T10:00:00+02:00' });
    await page.goto(`${server.address}/policies/ptc/technical-support/en`);
    await heading('PTC Technical Support, escalating a case').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Escalation' }).waitFor();
    // What it searches is read when it is first opened, and not before.
    const others = '/v1/policies/planettogether/support-guide/en/1';
    expect(asked).not.toContain(others);

    await page.getByRole('button', { name: /^Search/ }).click();
    await field.waitFor();
    await dialog.getByText('Type a word, or choose.', { exact: true }).waitFor();
    expect(asked).toContain(others);
    expect((await options('To do')).slice(0, 2)).toEqual(['New policy', 'Try a case']);
    expect((await options('On this page')).length).toBeGreaterThan(3);
    expect(await findingsInBothThemes(page)).toEqual([]);
    const frame = await dialog.boundingBox();

    await field.fill('history of PTC');
    await expect.poll(() => chosen.innerText()).toContain('History');
    await field.press('Enter');
    await page.waitForURL('**/ptc/technical-support/en/history');

    await open('holdiay');
    await expect.poll(() => chosen.innerText()).toContain('Edit hours and holidays');
    // Of many that are alike, the one of the policy that is open comes first.
    expect(await chosen.innerText()).toContain('PTC Technical Support');
    expect(await dialog.boundingBox()).toEqual(frame);

    await field.fill('defaut logiciel oem');
    await expect.poll(() => chosen.innerText()).toContain("Défaut d'un logiciel OEM");
    await field.press('Enter');
    await heading('Planview Customer Care, conditions de support').waitFor();
    await page.waitForFunction(() => location.hash === '#exclusions' && document.activeElement?.id === 'exclusions');

    await open('C-1042');
    await expect.poll(() => options('Decisions').then((all) => all.length)).toBe(1);
    await field.press('Enter');
    await page.waitForURL(/\/decisions\/dec-[0-9a-f]{32}$/);
    const [id] = new URL(page.url()).pathname.split('/').reverse();
    await page.goto(server.address);
    await heading('Policies').waitFor();
    await open(id ?? '');
    await expect.poll(() => chosen.innerText()).toContain('Decision on case C-1042');
    await field.fill('zzzz');
    await dialog.getByText('Nothing matches “zzzz”.').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await field.fill('');
    const lately = await options('Lately');
    expect(lately.slice(0, 2).map((one) => one.split('\n')[0])).toEqual([
      expect.stringContaining('C-1042'),
      'Planview Customer Care, conditions de support',
    ]);
    await field.press('PageDown');
    await expect.poll(() => chosen.innerText()).toBe((await options('To do'))[0]);
    await field.press('ArrowUp');
    await expect.poll(() => chosen.innerText()).toBe(lately.at(-1));
    await field.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('speaks three languages, changes to them, and is a full sheet on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Search' }).click();
    await field.waitFor();
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await field.fill('franska');
    await dialog.getByRole('option', { name: /Show the page in French/ }).click();
    await heading('Politiques').waitFor();

    await page.getByRole('button', { name: 'Rechercher' }).click();
    const french = page.getByRole('combobox', { name: 'Rechercher une page ou une politique' });
    await french.fill('jours feries');
    await page
      .getByRole('option', { name: /Modifier les horaires et les jours fériés/ })
      .first()
      .waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await french.fill('svenska');
    await french.press('Enter');
    await heading('Villkor').waitFor();

    await page.getByRole('button', { name: 'Sök' }).click();
    const swedish = page.getByRole('combobox', { name: 'Sök bland sidor och villkor' });
    await swedish.fill('morkt tema');
    await swedish.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.getByRole('button', { name: 'Sök' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
