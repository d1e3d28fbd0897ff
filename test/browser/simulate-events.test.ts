import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './open-browser.ts';
import { sharePage } from './share-page.ts';

const { server, page, complaints } = await sharePage({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
});

const waiting =
  '/simulate?vendor=planview&product=enterprise-one&language=fr&region=emea&country=FR&requestedSeverity=critical&openedAt=2026-06-10T16:00:00%2B02:00&event=responded@2026-06-10T16:20:00%2B02:00&event=waiting-on-customer@2026-06-10T17:00:00%2B02:00&asOf=2026-06-10T17:30:00%2B02:00';

const enterpriseDown =
  '/simulate?vendor=ptc&environment=production&supportPlan=active-support-enterprise&channel=phone&productionStopped=true&symptoms=server-unresponsive&requestedSeverity=enterprise-down&openedAt=2026-06-13T03:00:00Z&asOf=2026-06-13T03:10:00Z';

const target = (name: string): Locator => page.locator('table.targets tr', { has: page.getByRole('rowheader', { name }) });

const flag = (name: string): Locator => page.getByRole('slider', { name });

const fitTo = (name: string): Locator =>
  page.getByRole('radiogroup', { name: 'Fit the picture to' }).getByLabel(name, { exact: true });

const looksFrom = (): Locator => page.getByRole('slider', { name: 'From when the case is looked at' });

describe('events on the axis', () => {
  it('move with the arrow keys, and due times and the form follow', async () => {
    await page.goto(server.address + waiting);
    const restoration = target('Restoration');
    await restoration.getByText('Wed 10 Jun, 18:30 CEST').waitFor();
    await fitTo('All').check();
    await flag('Customer was asked, waiting').press('ArrowRight');
    await restoration.getByText('Wed 10 Jun, 18:15 CEST').waitFor();
    expect(await flag('Customer was asked, waiting').getAttribute('aria-valuetext')).toBe('Wed 10 Jun, 17:15 CEST');
    expect(await page.locator('#event-1-at').inputValue()).toBe('10 Jun 2026, 17:15');

    await page.keyboard.press('Control+z');
    await restoration.getByText('Wed 10 Jun, 18:30 CEST').waitFor();
    await flag('Customer was asked, waiting').press('Shift+ArrowLeft');
    expect(await flag('Customer was asked, waiting').getAttribute('aria-valuetext')).toBe('Wed 10 Jun, 16:00 CEST');

    await flag('Customer was asked, waiting').press('Delete');
    await restoration.getByText('Wed 10 Jun, 18:00 CEST').waitFor();
    expect(await page.locator('.events .event').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('are dragged, in one step to take back', async () => {
    await page.goto(server.address + waiting);
    await target('Restoration').getByText('Wed 10 Jun, 18:30 CEST').waitFor();
    const before = page.url();
    await fitTo('All').check();
    await flag('Customer was asked, waiting').scrollIntoViewIfNeeded();
    const box = await flag('Customer was asked, waiting').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 12];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.mouse.move(x + 200, y, { steps: 6 });
    await page.getByText(/^Customer was asked, waiting: Thu 11 Jun/).waitFor();
    expect(page.url()).toBe(before);
    await page.mouse.up();
    await target('Restoration').getByText('Wed 10 Jun, 18:00 CEST').waitFor();
    expect(page.url()).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await target('Restoration').getByText('Wed 10 Jun, 18:30 CEST').waitFor();
  });

  it('are far enough apart to be read although one clock is much longer, and come nearer by keys', async () => {
    await page.goto(server.address + waiting);
    await flag('Customer was asked, waiting').waitFor();
    expect(await fitTo('Close up').isChecked()).toBe(true);
    const apart = async (): Promise<number> => {
      const [first, second] = await Promise.all(
        ['Support responded', 'Customer was asked, waiting'].map((name) => flag(name).boundingBox()),
      );
      return (second?.x ?? 0) - (first?.x ?? 0);
    };
    const near = await apart();
    expect(near).toBeGreaterThan(100);
    await page.getByRole('slider', { name: 'Stretches of the clocks' }).press('+');
    await page.getByText(/not in view/).waitFor();
    await page.getByRole('slider', { name: 'Stretches of the clocks' }).press('PageUp');
    await expect.poll(apart).toBeGreaterThan(near * 1.8);
    await page.getByRole('button', { name: 'Farther out' }).press('Enter');
    await expect.poll(apart).toBeLessThan(near * 1.2);
    await fitTo('All').check();
    await expect.poll(apart).toBeLessThan(20);
    expect(await page.getByRole('button', { name: 'Farther out' }).getAttribute('aria-disabled')).toBe('true');
    expect(complaints).toEqual([]);
  });

  it('are added where the case is looked at', async () => {
    await page.goto(server.address + waiting);
    await page.getByRole('button', { name: 'Add an event at Wed 10 Jun, 17:30 CEST' }).click();
    await flag('Customer replied').waitFor();
    expect(await flag('Customer replied').evaluate((element) => element === document.activeElement)).toBe(true);
    await target('Restoration').getByText('Running').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('event-2');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the moment from which a case is looked at', () => {
  it('slides along the axis, and the states with it', async () => {
    await page.goto(server.address + waiting);
    await target('Response').getByText('Met').waitFor();
    await looksFrom().press('Home');
    await target('Response').getByText('Running').waitFor();
    await target('Restoration').getByText('Wed 10 Jun, 18:00 CEST').waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2026-06-10T16:00:00+02:00');
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await page.waitForFunction(() => !location.search.includes('asOf='));
  });

  it('runs by itself, from one turn to the next where little motion is wanted', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(server.address + waiting);
    await looksFrom().press('Home');
    await target('Response').getByText('Running').waitFor();
    await page.getByRole('button', { name: 'Let time run' }).click();
    await page.getByText('Looked at Wed 10 Jun, 16:15 CEST', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Stop time' }).click();
    await page.getByRole('button', { name: 'Let time run' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/^2026-06-10T16:(15|18|20)/);
  });
});

describe('what would change a case', () => {
  it('leads where it says, and back', async () => {
    await page.goto(server.address + waiting);
    await page.getByText('What would change it').click();
    await page.getByRole('button', { name: 'Try it: Majeur' }).click();
    await page.locator('.severity-word', { hasText: 'Majeur' }).waitFor();
    await page.getByText('Answered so in the case: Severity asked for: Majeur').waitFor();
    await page.getByRole('button', { name: 'Try it: Critique' }).waitFor();
    await page.getByRole('button', { name: 'Show day by day' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.locator('.severity-word', { hasText: 'Critique' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('questions that make no difference any more', () => {
  it('fold away, and the others say what they can change', async () => {
    await page.goto(server.address + waiting);
    const settled = page.locator('details.settled');
    await settled.getByText(/questions make no difference any more/).waitFor();
    expect(await page.getByLabel('The service as a whole is').isVisible()).toBe(false);
    expect(await page.getByText('Can still change: intake', { exact: false }).count()).toBeGreaterThan(0);
    await page.getByRole('switch', { name: 'Show every question' }).check();
    await settled.waitFor({ state: 'detached' });
  });

  it('are all that are left once the gravest is reached; answers stay in view', async () => {
    await page.goto(server.address + enterpriseDown);
    await page.getByText('No open question can change the outcome any more.').waitFor();
    expect(await page.getByRole('radiogroup', { name: 'Environment' }).isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });
});
