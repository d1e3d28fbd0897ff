import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteFirst } from '../../server/auth/invite.ts';
import { type RunningApp, startApp } from '../observability/running-app.ts';
import { axeFindings, openBrowser, type TestBrowser } from './open-browser.ts';

let app: RunningApp;
let browser: TestBrowser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ level: 'info' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const password = 'correct horse battery';

it('lets the first admin in by the link, out, and in again, without a script', async () => {
  const { secret } = await inviteFirst(app.place.services.access.gate);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.address}/sign-in/link/${secret}`);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByLabel('Password again').fill('something else entirely');
  await page.getByRole('button', { name: 'Go on' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('The two passwords are not the same.');
  expect(await page.getByLabel('Name').inputValue()).toBe('Ada');
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByLabel('Password again').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`${app.address}/`);

  await context.clearCookies();
  await page.goto(`${app.address}/policies?x=1`);
  expect(page.url()).toBe(`${app.address}/sign-in?return=%2Fpolicies%3Fx%3D1`);
  await page.getByLabel('Name').fill('ada');
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('The name or the password is not right.');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${app.address}/policies?x=1`);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ name: 'dueline', httpOnly: true, sameSite: 'Lax' });
  await context.close();
});

it('looks like the rest, in the light and in the dark, also on a telephone', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${app.address}/sign-in`);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    const [width, accent] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      getComputedStyle(document.documentElement).getPropertyValue('--accent-fill'),
    ]);
    expect(width).toBe(320);
    expect(accent).not.toBe('');
    await context.close();
  }
});

it('sends nobody’s form from another page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://evil.localhost/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${app.address}/sign-in"><input name="name" value="Ada"><input name="password" value="${password}"><button>go</button></form>`,
    }),
  );
  await page.goto('http://evil.localhost/');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url() === `${app.address}/sign-in`),
    page.getByRole('button').click(),
  ]);
  expect(answer.status()).toBe(403);
  expect(await context.cookies(app.address)).toEqual([]);
  await context.close();
});
