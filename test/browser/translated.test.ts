import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
let plain: Page;
const faults: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  [page, plain] = await Promise.all([openPage(), openPage()]);
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(translate);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openPage(): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
  });
  const opened = await context.newPage();
  return opened;
}

/** Does what browsers do that translate: puts other words in the place of all that may be translated, wherever and whenever it comes up. */
function translate(): void {
  let turn = 0;
  const put = (node: Text): void => {
    const parent = node.parentElement;
    if (!parent?.translate || node.data.trim() === '' || parent.closest('font, script, style, noscript, title, textarea')) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    const words = `«${node.data}»`;
    outer.append(inner);
    node.replaceWith(outer);
    turn += 1;
    // Some keep the text that was there and write into it, others throw it away.
    if (turn % 2 === 0) inner.append(Object.assign(node, { data: words }));
    else inner.textContent = words;
  };
  const translateIn = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = root instanceof Text ? [root] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(put);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      [...addedNodes, ...(target instanceof Text ? [target] : [])].forEach(translateIn);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** What a part of the page says, with nothing of the translator's. */
const words = async (of: Page, part: string): Promise<string> =>
  ((await of.locator(part).innerText()) ?? '').replaceAll(/[«»]/g, '').replaceAll(/\s+/g, ' ');

/** Waits until a part says on both pages the same. */
async function same(part: string): Promise<void> {
  const [shown, expected] = [() => words(page, part), () => words(plain, part)];
  await expect.poll(async () => ((await shown()) === (await expected()) ? 'the same' : await shown())).toBe('the same');
}

const french = '/policies/planview/customer-care/fr';
const swedish = '/policies/planview/customer-care/sv';
const asked =
  'vendor=planview&product=enterprise-one&language=fr&region=emea&openedAt=2026-06-10T10:00:00Z&asOf=2026-06-11T10:00:00Z';

describe('a page that the browser translates', () => {
  it('shows what is decided now, untouched', async () => {
    await page.goto(`${server.address}/simulate?${asked}&requestedSeverity=major`);
    await page.locator('.clock-strip').waitFor();
    await page.getByRole('radio', { name: 'Critique' }).check();
    await plain.goto(`${server.address}/simulate?${asked}&requestedSeverity=critical`);
    await plain.locator('.clock-strip').waitFor();
    await same('.decision');
    await same('.case-form');
    expect(await page.locator('font').count()).toBe(0);
  });

  it('shows the document that is asked for, translated and once', async () => {
    await page.getByRole('link', { name: 'Policies' }).click();
    await page.locator(`.policies a[href="${swedish}"]`).click();
    await page.locator('.document font:visible').first().waitFor();
    for (const address of [swedish, french]) {
      await plain.goto(server.address + address);
      await plain.locator('.document-section').first().waitFor();
      if (address === french)
        await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'French' }).click();
      for (const part of ['.policy-header', '.contents', '.document']) await same(part);
    }
    expect(await page.locator('.document-section h2').first().innerText()).toMatch(/«.+»/);
    await page.getByRole('button', { name: 'Show sources' }).click();
    await page.getByRole('button', { name: 'Hide sources' }).waitFor();
    await page.getByRole('radio', { name: 'Svenska' }).check({ force: true });
    await page.getByRole('link', { name: 'Historik' }).click();
    await page.locator('.events, .history .empty').first().waitFor();
    expect(await page.locator('font').count()).toBe(0);
    await page.goBack();
    await same('.document-section:last-child');
    expect(faults).toEqual([]);
  });
});
