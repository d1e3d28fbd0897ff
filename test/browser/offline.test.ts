import { describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { decided, frenchCase, startFrenchDraft } from './french-draft.ts';
import { sharePage } from './share-page.ts';

const { server, context, page, failures } = await sharePage({
  timezoneId: 'Europe/Paris',
  locale: 'en-US',
  viewport: { width: 1440, height: 900 },
  fetchesAnew: true,
});
await startFrenchDraft(server.address, 'anna');
await decided(server.address, frenchCase('C-1', '2026-06-10T10:00:00+02:00'));

const french = '/policies/planview/customer-care/fr';

/** Every page, with something that stands on it once it is there. */
const pages: readonly (readonly [path: string, sign: string])[] = [
  ['/policies', 'Planview Customer Care, conditions de support'],
  [french, 'Gravités'],
  [`${french}/edit`, 'Saved'],
  ['/policies/planview/customer-care/sv/edit', 'There is no draft'],
  [`${french}/examples`, 'Examples of the draft'],
  [`${french}/review`, 'What changes'],
  ['/policies/planview/customer-care/sv/review', 'Nothing is being changed'],
  [`${french}/history`, 'Nothing ends this policy.'],
  ['/simulate', 'Describe a case and see what the policy decides'],
  ['/what-if', 'Which versions'],
  ['/decisions', 'C-1'],
  ['/audit', 'came into the folder'],
  ['/people', 'Tokens of tools'],
];

const sign = (words: string) => page.getByRole('main').getByText(words).first();
const offline = () => page.getByText(/^You are offline\. What is open stays readable/);
const noAnswer = () => page.getByText(/^There is no answer from/).first();

/** Goes to another page as a link in it does. */
async function goTo(path: string): Promise<void> {
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address });
    document.querySelector('main')?.append(link);
    link.click();
    link.remove();
  }, path);
}

/** One of each kind of page: a list, a policy, a draft under review, a form, and several readings at once. The long run takes them all. */
const someOfThem = ['/policies', french, `${french}/review`, '/simulate', '/decisions', '/people'];
const tried = process.env.DUELINE_LONG ? pages : pages.filter(([path]) => someOfThem.includes(path));

describe('without a network', () => {
  it.each(tried)('%s says so, comes by itself once there is one, and stays readable without', async (path, words) => {
    await page.goto(`${server.address}${path === '/audit' ? '/people' : '/audit'}`);
    await sign(path === '/audit' ? 'Tokens of tools' : 'came into the folder').waitFor();
    await context.setOffline(true);
    await goTo(path);
    await offline().waitFor();
    await noAnswer().waitFor();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await noAnswer().waitFor();
    await context.setOffline(false);
    await sign(words).waitFor();
    expect(await offline().count()).toBe(0);
    await context.setOffline(true);
    await offline().waitFor();
    expect(await sign(words).isVisible()).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(failures).toEqual([]);
  });
});

describe('without an answer of the server', () => {
  it.each(tried)('%s says so at first, and comes by itself later', async (path, words) => {
    await page.route(/\/v1\/|\/healthz/, (route) => route.abort());
    await page.goto(server.address + path);
    await noAnswer().waitFor();
    await page.getByText(/does not answer right now/).waitFor();
    if (path === '/people') expect(await findingsInBothThemes(page)).toEqual([]);
    await page.unroute(/\/v1\/|\/healthz/);
    await sign(words).waitFor();
    await page.getByText(/does not answer right now/).waitFor({ state: 'detached' });
    expect(failures).toEqual([]);
  });
});

describe('what was typed', () => {
  it('is still there in a comment that could not be sent', async () => {
    await page.goto(`${server.address}${french}/review`);
    const field = page.getByLabel('Say something about the whole change');
    await field.fill('Is 72 hours agreed with the desk?');
    await context.setOffline(true);
    const send = page.getByRole('button', { name: 'Comment', exact: true });
    await send.click();
    await noAnswer().waitFor();
    expect(await field.inputValue()).toBe('Is 72 hours agreed with the desk?');
    await context.setOffline(false);
    await send.click();
    await page.getByRole('main').locator('.comment-text', { hasText: 'Is 72 hours agreed' }).waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('is still there in a dialog whose work could not be done', async () => {
    await page.goto(`${server.address}/people`);
    await page.getByRole('button', { name: 'Create a token …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What it is for').fill('helpdesk');
    await dialog.getByRole('checkbox', { name: /^Read/ }).check();
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Create the token' }).click();
    await dialog.getByText(/There is no answer from/).waitFor();
    expect(await dialog.getByLabel('What it is for').inputValue()).toBe('helpdesk');
    await context.setOffline(false);
    await dialog.getByRole('button', { name: 'Create the token' }).click();
    await dialog.getByLabel('Copy the token').first().waitFor();
  });
});
