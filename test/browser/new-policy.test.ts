import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { sharePage } from './share-page.ts';

const { server, page, failures } = await sharePage({
  isEmpty: true,
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
});

let clicks = 0;

const click = async (what: Locator): Promise<void> => {
  clicks += 1;
  await what.click();
};

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const box = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
const hasFocus = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);

/** Adds up how much of the page moved by itself, from the next load on. */
const watchShifts = (on: Page): Promise<unknown> =>
  on.addInitScript(() => {
    const seen = { shifted: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifted = (): Promise<number> => page.evaluate(() => (window as unknown as { seen: { shifted: number } }).seen.shifted);

it('goes from an empty server to a published policy of a new vendor in forms, and a case is decided by it', async () => {
  await watchShifts(page);
  await page.goto(server.address);
  await page.getByText('Support policies, and by them for every case').waitFor();
  await button('Search').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('new pol');
  await page.getByRole('option', { name: 'New policy' }).waitFor();
  await page.keyboard.press('Escape');
  await click(page.getByRole('main').getByRole('link', { name: 'New policy' }).last());
  await click(page.getByRole('link', { name: 'From nothing' }));

  // Names with blanks and accents are fine; short names are made of them and asked of nobody.
  await box('Vendor').fill('Acme Portal');
  await page.getByText('acme-portal/support/en').waitFor();
  await box('Document that says so').fill('Support handbook');
  await box('Product 1').fill('Acme Portal');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Åre');
  await page.getByText('are', { exact: true }).waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await click(button('Next: Severities'));

  // A row that is added says nothing; what is wrong is said once the field was left.
  await box('Severity 1').fill('Critical');
  await box('Which cases are Critical').fill('Nobody can work');
  await box('Severity 2').fill('Minor');
  // The gravest stands first: a row is moved with keys, and what has the focus goes with it.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => box('Severity 1').inputValue()).toBe('Minor');
  await expect.poll(() => hasFocus(box('Severity 1'))).toBe(true);
  await button('Move Minor down').press('Enter');
  await expect.poll(() => box('Severity 2').inputValue()).toBe('Minor');
  await click(button('Add a severity'));
  expect(await hasFocus(box('Severity 4'))).toBe(true);
  await page.keyboard.type('Minor');
  expect(await page.getByText('Minor stands here twice.').count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.getByText('Minor stands here twice.').waitFor();
  expect(await box('Severity 4').getAttribute('aria-invalid')).toBe('true');
  await click(button('Next: Hours'));
  expect(await hasFocus(box('Severity 4'))).toBe(true);
  await box('Severity 4').fill('');
  expect(await page.getByText('Minor stands here twice.').count()).toBe(0);
  await click(button('Next: Hours'));

  await page.getByLabel('Public holidays of').selectOption({ label: 'Germany' });
  const holidays = page.getByRole('region', { name: 'Next holidays: Germany' });
  await expect.poll(() => holidays.getByRole('listitem').count()).toBe(6);
  await box('From').fill('8');
  await page.keyboard.press('Tab');
  expect(await box('From').inputValue()).toBe('08:00');
  await page.getByRole('row', { name: 'Mon–Fri 08:00–17:00' }).waitFor();
  await box('Heading over the hours in the document').fill('Opening hours');
  expect(await findingsInBothThemes(page)).toEqual([]);

  // What was said is there after a reload, and the way back and forth is the browser's.
  await page.reload();
  expect(await box('Heading over the hours in the document').inputValue()).toBe('Opening hours');
  await page.goBack();
  await box('Severity 1').waitFor();
  await page.goForward();
  await page.goto(`${server.address}/new-policy`);
  await page.getByText('You have begun a policy: Acme Portal.').waitFor();
  await click(page.getByRole('link', { name: 'Go on with it' }));
  expect(await box('From').inputValue()).toBe('08:00');
  await click(button('Next: Promises'));

  await box('Critical: First answer within').fill('30');
  await page.getByLabel('Unit of Critical: First answer within').selectOption('minutes');
  await box('Critical: Solution within').fill('1');
  await page.getByLabel('Critical: Counted').selectOption('around the clock');
  await box('Minor: First answer within').fill('two');
  await page.keyboard.press('Tab');
  await page.getByText('A whole number, such as 4.').waitFor();
  await box('Minor: First answer within').fill('2');
  await box('Minor: Solution within').fill('3');
  await box('Heading over the times in the document').fill('Times');
  await click(button('Next: Who is asked'));
  await page.getByText('Business days are counted in support hours.').waitFor();
  await page.getByLabel('Unit of Critical: Solution within').selectOption('days of 24 hours');
  expect(await findingsInBothThemes(page)).toEqual([]);
  await click(button('Next: Who is asked'));

  await box('E-mail').fill('help@acme.example');
  await box('Heading over the contacts in the document').fill('Contact');
  await click(button('Next: One example'));
  await page.getByLabel('Severity', { exact: true }).selectOption({ label: 'Minor' });
  await page.getByLabel('When it comes in').fill('2040-10-02T16:00');
  // Tuesday 16:00 to 17:00, and an hour of Thursday: Wednesday is a holiday in Germany.
  await page.getByText('Thu 4 Oct, 09:00').waitFor();
  await page.getByText('1 text is still to be written before it can be published').waitFor();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await click(button('Severities: which cases are Minor'));
  expect(await hasFocus(box('Which cases are Minor'))).toBe(true);
  await click(page.getByRole('link', { name: 'One example' }));
  expect(await shifted()).toBeLessThan(0.02);
  await click(button('Make the draft'));

  // The editor has the draft; the text that nobody wrote is listed, leads to its field and holds the publication back.
  await page.getByText('No faults').waitFor();
  await page.getByText('1 text is still to be written').waitFor();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await button('Publish …').waitFor();
  expect(await button('Publish …').isDisabled()).toBe(true);
  await click(page.getByRole('link', { name: 'Edit', exact: true }));
  await click(button(/^Severities, Minor:/));
  const definition = page.getByLabel('When it applies', { exact: true }).last();
  await expect.poll(() => hasFocus(definition)).toBe(true);
  await definition.fill('Anything else');
  await page.getByText('1 text is still to be written').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('1 text is still to be written').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByText('1 text is still to be written').waitFor({ state: 'detached' });
  await click(page.getByRole('link', { name: 'Review', exact: true }));
  await click(button('Publish …'));
  await page.getByRole('dialog').getByLabel('Why').fill('Our first policy');
  await click(page.getByRole('dialog').getByRole('button', { name: 'Publish from now on' }));
  await page.getByRole('row', { name: /Version 1 In force/ }).waitFor();
  expect(clicks).toBe(19);

  const answer = await fetch(`${server.address}/v1/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      case: { vendor: 'acme-portal', product: 'are', requestedSeverity: 'minor', openedAt: '2040-10-02T16:00:00+02:00' },
      asOf: '2040-10-02T16:00:00+02:00',
    }),
  });
  const { severity, targets, routing } = (await answer.json()) as Record<string, Record<string, { readonly dueAt?: string }>>;
  expect(severity).toMatchObject({ id: 'minor', label: 'Minor' });
  expect(routing?.desk).toMatchObject({ id: 'support', label: 'Support' });
  expect(targets?.response?.dueAt).toBe('2040-10-04T09:00:00+02:00');
  expect(targets?.resolution?.dueAt).toBe('2040-10-08T16:00:00+02:00');
  expect(failures).toEqual([]);
}, 300_000);

it('makes a copy for another vendor and another language of a policy, and the guide is within reach', async () => {
  await page.goto(server.address);
  await page.getByRole('link', { name: 'Read a policy' }).waitFor();
  await page.getByRole('navigation', { name: 'What to do next' }).getByRole('link', { name: 'New policy' }).click();
  await page.getByRole('link', { name: 'A copy of another policy' }).click();
  await button('Make the draft').click();
  await page.getByText('Choose the policy that is copied.').waitFor();
  await page.getByLabel('Which policy').selectOption({ label: 'Acme Portal · Acme Portal support · English' });
  await page.getByLabel('Vendor').fill('Borealis');
  await page.getByLabel('Title of the policy').fill('Borealis support');
  await button('Make the draft').click();
  await page.getByText('No faults').waitFor();
  const copied = await (await fetch(`${server.address}/v1/policies/borealis/support/en/draft`)).json();
  expect((copied as { readonly text: string }).text).toMatch(
    /policy: borealis\/support[\s\S]*title: "?Borealis support"?\nvendorName: "?Borealis"?/,
  );
  await page.goto(`${server.address}/new-policy?step=language&from=acme-portal/support/en`);
  await page.getByRole('combobox', { name: /^Language/ }).selectOption('sv');
  expect(await findingsInBothThemes(page)).toEqual([]);
  await button('Make the draft').click();
  await page.getByText('No faults').waitFor();
  expect(new URL(page.url()).pathname).toBe('/policies/acme-portal/support/sv/edit');
  await page.getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('heading', { name: 'Make a new policy' }).waitFor();
  await page.getByRole('link', { name: 'How a policy is written' }).first().click();
  await page.getByRole('heading', { name: 'How a policy is written', level: 1 }).waitFor();
  await page.goto(`${server.address}/docs`);
  await page.getByRole('link', { name: 'Back to the policies' }).click();
  await page.getByRole('heading', { name: 'Policies', exact: true }).waitFor();
});
