import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  await startFrenchDraft(server.address, 'anna');
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
  });
  page = await context.newPage();
  devtools = await context.newCDPSession(page);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** An input method writes something that is not settled yet. */
async function compose(words: string): Promise<void> {
  await devtools.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });
}

/** A key that the input method takes: as most browsers tell it, without the number that says so, and as Safari does after the end. */
async function pressComposing(key: string): Promise<void> {
  for (const number of [229, key === 'Enter' ? 13 : 27])
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: number });
  await page.evaluate((name) => {
    const focused = document.activeElement;
    focused?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    focused?.dispatchEvent(new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true }));
  }, key);
}

/** A sign that is typed with AltGr, as Windows tells it. */
async function pressWithAltGr(key: string, at: Locator): Promise<void> {
  await at.evaluate((element, sign) => {
    const held = { ctrlKey: true, altKey: true, modifierAltGraph: true };
    element.dispatchEvent(new KeyboardEvent('keydown', { key: sign, ...held, bubbles: true, cancelable: true }));
  }, key);
}

const edit = async (part: string): Promise<void> => {
  await page.goto(`${server.address}/policies/planview/customer-care/fr/edit?part=${part}`);
  await page.locator('.section-view').waitFor();
};
const grid = (): Locator => page.getByRole('grid').first();
const cellEditor = (): Locator => page.locator('.cell-editor');
const field = (): Locator => cellEditor().locator('.cell-words');
const rows = async (): Promise<number> => Number(await grid().getAttribute('aria-rowcount'));

describe('keys in a table of rules', () => {
  it('open a cell with a sign that needs AltGr, and do nothing else with it', async () => {
    await edit('exclusions');
    const before = await rows();
    await grid().focus();
    await page.keyboard.press('End');
    await pressWithAltGr('€', grid());
    await field().waitFor();
    expect(await field().inputValue()).toBe('€');
    await page.keyboard.press('Escape');
    await cellEditor().waitFor({ state: 'detached' });
    for (const sign of ['đ', 'ż', '@']) {
      await pressWithAltGr(sign, grid());
      expect(await field().inputValue()).toBe(sign);
      await pressWithAltGr(sign, field());
      await page.keyboard.press('Escape');
      await cellEditor().waitFor({ state: 'detached' });
    }
    expect(await rows()).toBe(before);
  });

  it('open it empty for an accent, whose letter then comes into it', async () => {
    await grid().focus();
    await grid().dispatchEvent('keydown', { key: 'Dead', bubbles: true, cancelable: true });
    await field().waitFor();
    expect(await field().inputValue()).toBe('');
    await compose('´');
    await devtools.send('Input.insertText', { text: 'é' });
    expect(await field().inputValue()).toBe('é');
    await page.keyboard.press('Escape');
    await cellEditor().waitFor({ state: 'detached' });
  });

  it('leave Enter and Escape to an input method', async () => {
    await grid().focus();
    await page.keyboard.press('F2');
    await field().waitFor();
    await page.keyboard.press('Control+a');
    await compose('にほん');
    await pressComposing('Enter');
    await pressComposing('Escape');
    expect(await field().inputValue()).toBe('にほん');
    await devtools.send('Input.insertText', { text: '日本' });
    await page.keyboard.press('Escape');
    await cellEditor().waitFor({ state: 'detached' });
  });
});

describe('the search', () => {
  it('stays and opens nothing while an input method composes', async () => {
    await page.keyboard.press('Control+k');
    const found = page.getByRole('combobox', { name: 'Search pages and policies' });
    await found.waitFor();
    const address = page.url();
    await compose('pol');
    await pressComposing('Enter');
    await pressComposing('Escape');
    expect(await found.inputValue()).toBe('pol');
    expect(page.url()).toBe(address);
    await devtools.send('Input.insertText', { text: 'policies' });
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'detached' });
  });

  it('of the policies keeps its words then too', async () => {
    await page.goto(`${server.address}/policies`);
    const find = page.getByLabel('Find a policy');
    await find.focus();
    await compose('pto');
    await pressComposing('Escape');
    expect(await find.inputValue()).toBe('pto');
  });
});

describe('a wheel over a number', () => {
  it('scrolls the page and leaves the number and the focus as they are', async () => {
    await edit('targets');
    await page.getByRole('button', { name: 'Majeur, Resolution: 72 hours' }).click();
    const number = page.getByRole('spinbutton', { name: 'Within' });
    await number.focus();
    const { x, y } = (await number.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 8, y + 8);
    const scrolled = await page.locator('main').evaluate(({ scrollTop }) => scrollTop);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(scrolled);
    expect(await number.inputValue()).toBe('72');
    expect(
      await number.evaluate((element) => element === document.activeElement && !(element as HTMLInputElement).readOnly),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await number.inputValue()).toBe('73');
  });
});
