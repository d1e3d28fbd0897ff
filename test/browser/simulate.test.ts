import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './open-browser.ts';
import { sharePage } from './share-page.ts';

const { server, page, complaints } = await sharePage({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
});
await page.clock.setFixedTime('2026-03-02T06:30:00Z');

const openedOnSunday =
  '/?vendor=planview&product=ppm-pro&language=sv&region=americas&requestedSeverity=moderate&openedAt=2026-03-01T23:45:00-06:00';

const summary = (): ReturnType<Page['locator']> => page.getByRole('region', { name: 'Summary' });

const due = (words: string): ReturnType<Page['locator']> => summary().getByText(words, { exact: true });

/** Goes on with the Tab key until a control has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => labelOf(document.activeElement) === wanted, name)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}

describe('simulating a case', () => {
  it('leads from the empty form to the due time', async () => {
    await page.goto(`${server.address}/simulate`);
    await page.getByText('Describe a case and see what the policy decides').waitFor();
    await page.getByLabel('Vendor', { exact: true }).selectOption('planview');
    await page.getByLabel('Product', { exact: true }).selectOption('ppm-pro');
    await page.getByLabel("Customer's language").selectOption('sv');
    await page.getByLabel('Region', { exact: true }).selectOption('americas');
    await page.getByRole('radio', { name: 'Måttligt' }).check();
    await page.getByLabel('Opened', { exact: true }).fill('2026-03-01T23:45');

    await due('Mon 2 Mar, 08:45 CST').waitFor();
    expect(await summary().textContent()).toContain('(15:45 your time)');
    expect(await summary().textContent()).toContain('Måttligt');
    expect(new URL(page.url()).search).toContain('openedAt=2026-03-01T23:45:00-06:00');

    await page.reload();
    await due('Mon 2 Mar, 08:45 CST').waitFor();
    expect(complaints).toEqual([]);
  });

  it('needs no mouse', async () => {
    await page.addInitScript(() => {
      const labelOf = (element: Element | null): string | undefined => {
        const control = element as HTMLInputElement | null;
        const group = control?.type === 'radio' ? control.closest('[role=radiogroup]')?.getAttribute('aria-labelledby') : null;
        const label = group ? document.getElementById(group) : control?.labels?.[0];
        return label?.textContent?.trim();
      };
      Object.assign(window, { labelOf });
    });
    await page.goto(`${server.address}/simulate`);
    await page.getByLabel('Vendor', { exact: true }).waitFor();
    await tabTo('Vendor');
    await page.keyboard.type('Planv');
    await tabTo('Product');
    await page.keyboard.type('Planview PPM');
    await tabTo("Customer's language");
    await page.keyboard.type('Sw');
    await page.getByText('Måttligt', { exact: true }).waitFor();
    await tabTo('Opened');
    await page.keyboard.type('1/3/2026 11:45 pm');
    await tabTo('Region');
    await page.keyboard.type('Am');
    await tabTo('Severity asked for');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await due('Mon 2 Mar, 08:45 CST').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find in the %s theme', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${server.address}/simulate`);
    await page.getByText('Describe a case and see what the policy decides').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(server.address + openedOnSunday);
    await summary().waitFor();
    await page.getByText('Every rule tried').click();
    await page.getByText('Who handles it: desk').click();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('takes a moment as its reader writes it, says what there is not, and lets one be chosen with keys alone', async () => {
    await page.goto(`${server.address}${openedOnSunday}`);
    const opened = page.getByLabel('Opened', { exact: true });
    const stated = () => new URL(page.url()).searchParams.get('openedAt');
    await opened.fill('31/2/2026 10:00');
    await page.getByText('February 2026 has 28 days. Sunday 1 March 2026, 23:45 holds meanwhile.').waitFor();
    await opened.fill('2/3/2026');
    await opened.blur();
    await page.getByText('Write a day and a time, as in 31/12/2026 17:30.').waitFor();
    expect(stated()).toBe('2026-03-01T23:45:00-06:00');
    await opened.fill('2/3/2026 11:30 pm');
    await opened.blur();
    expect(await opened.inputValue()).toBe('2 Mar 2026, 23:30');
    await expect.poll(stated).toBe('2026-03-02T23:30:00-06:00');
    await opened.press('ArrowDown');
    const calendar = page.getByRole('dialog', { name: 'Choose from the calendar' });
    await calendar.getByRole('button', { name: 'Monday 2 March 2026', pressed: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.type('7.05');
    await page.keyboard.press('Enter');
    await calendar.waitFor({ state: 'detached' });
    expect(await opened.inputValue()).toBe('10 Apr 2026, 07:05');
    expect(await opened.evaluate((field) => field === document.activeElement)).toBe(true);
    await opened.press('ArrowDown');
    await calendar.waitFor();
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Svenska' }).check({ force: true });
    await page.getByRole('heading', { name: 'Ärendet' }).waitFor();
    const öppnat = page.getByLabel('Öppnat', { exact: true });
    expect(await öppnat.inputValue()).toBe('10 apr. 2026, 07:05');
    await öppnat.fill('den 1 maj 2026 kl. 9.30');
    await expect.poll(stated).toBe('2026-05-01T09:30:00-05:00');
    expect(await page.locator('input[type="date"], input[type="datetime-local"], input[type="time"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with an address and how to put it right', async () => {
    await page.goto(`${server.address}${openedOnSunday.replace('region=', 'regon=')}&event=foo`);
    const problem = page.getByRole('alert');
    await problem.getByText('Something in the case is not right').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await problem.getByRole('button', { name: 'Remove event 1' }).click();
    await problem.getByRole('button', { name: 'Change it to “Region”' }).click();
    await due('Mon 2 Mar, 08:45 CST').waitFor();
    expect(complaints).toEqual([]);
  });

  it('promises nothing where a case is not taken in, and nothing more once silence has closed it', async () => {
    const swedish = '/simulate?vendor=planview&product=enterprise-one&language=sv&region=emea&requestedSeverity=minor';
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    await page.goto(`${server.address}${swedish}&reporterRole=end-user&cause=oem-software&openedAt=2026-03-02T08:00:00%2B01:00`);
    await part('Targets').getByText('None, because the case is not taken in.').waitFor();
    expect(await summary().textContent()).toContain('Vänd dig till er applikationsadministratör');
    expect(await summary().textContent()).not.toContain('OEM');
    expect(await part('What becomes of it').textContent()).toBe('What becomes of itCaseNot taken in');
    expect(await part('If it were taken in').textContent()).toContain('CommunityÄrendeformulär');
    expect(await part('If it were taken in').locator('a[href="https://support.planview.com"]').count()).toBe(1);
    expect(await part('Why').textContent()).toContain('Team: Customer Care');

    const reminders = ['03', '04'].map((day) => `&event=follow-up@2026-02-${day}T10:00:00%2B01:00`).join('');
    await page.goto(`${server.address}${swedish}&openedAt=2026-02-02T09:00:00%2B01:00${reminders}`);
    await part('Targets').getByText('The clocks ended when silence closed the case.').waitFor();
    expect(await part('What becomes of it').textContent()).toContain('Was closed on Wed 18 Feb, 10:00 CET');
    expect(complaints).toEqual([]);
  });

  it('takes changes back and brings them back', async () => {
    await page.goto(server.address + openedOnSunday);
    await due('Mon 2 Mar, 08:45 CST').waitFor();
    await page.getByRole('radio', { name: 'Kritiskt' }).check();
    await due('Mon 2 Mar, 07:15 CST').waitFor();
    await page.keyboard.press('Control+z');
    await due('Mon 2 Mar, 08:45 CST').waitFor();
    await page.goForward();
    await due('Mon 2 Mar, 07:15 CST').waitFor();
  });
});

declare function labelOf(element: Element | null): string | undefined;
