import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeEach } from 'vitest';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** A server, and a page on which the tests of a file go to it one after another. */
export type SharedPage = {
  readonly server: RunningServer;
  readonly browser: TestBrowser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What failed on the page during a test. */
  readonly failures: readonly string[];
  /** The same, and what the browser wrote down as an error. */
  readonly complaints: readonly string[];
};

export type SharedPageOptions = BrowserContextOptions & {
  /** Whether each test fetches the page's files anew, because it shows what happens while that fails. */
  readonly fetchesAnew?: boolean;
  /** Whether the server has no policies. */
  readonly isEmpty?: boolean;
};

/**
 * Opens a page for all tests of a file. Each begins on an empty one, as in a browser that was never here: nothing is kept, routed or
 * offline, and it looks as `options` say. The empty one is of the same origin, so that the browser keeps the process and what it has
 * compiled in it, which is most of what a page of its own would cost.
 */
export async function sharePage({ fetchesAnew = false, isEmpty = false, ...options }: SharedPageOptions): Promise<SharedPage> {
  const [server, browser] = await Promise.all([startServer({ isEmpty }), openBrowser()]);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const [failures, complaints]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => void [failures, complaints].map((list) => list.push(message)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  let isUsed = false;
  beforeEach(async () => {
    if (isUsed) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.setOffline(false);
      if (page.url().startsWith(server.address)) await page.evaluate(() => sessionStorage.clear());
      if (fetchesAnew) await page.goto('about:blank');
      else await goToEmptyPage(page, server.address);
      await devTools.send('Storage.clearDataForOrigin', { origin: server.address, storageTypes: 'all' });
      await page.emulateMedia({ colorScheme: null, media: null, reducedMotion: null });
      if (fetchesAnew) await devTools.send('Network.clearBrowserCache');
      if (options.viewport) await page.setViewportSize(options.viewport);
    }
    isUsed = true;
    failures.length = 0;
    complaints.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  return { server, browser, context, page, failures, complaints };
}

/** Goes to a page of this origin that has nothing in it and asks the server for nothing. */
async function goToEmptyPage(page: Page, address: string): Promise<void> {
  const empty = `${address}/empty`;
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await page.goto(empty);
  await page.unroute(empty);
}
