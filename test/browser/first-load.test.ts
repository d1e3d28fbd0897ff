import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** What a first visit may fetch of the page, before the editor. */
const most = 150_000;

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(() => Promise.allSettled([browser?.close(), server?.stop()]));

/** In French, whose words are the longest, everywhere; in the others where most is fetched. */
const visits = [
  ['fr-FR', '/'],
  ['fr-FR', '/policies/planview/customer-care/sv'],
  ['fr-FR', '/simulate'],
  ['sv-SE', '/simulate'],
  ['en-GB', '/simulate'],
] as const;

describe('a first visit', () => {
  test.each(visits)('in %s to %s fetches no more than it must', async (locale, path) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const addresses = new Map<string, string>();
    const sizes = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, new URL(response.url).pathname));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const address = addresses.get(requestId) ?? '';
      if (!address.startsWith('/v1/')) sizes.set(address, encodedDataLength);
    });
    await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    await context.close();
    expect([...sizes.keys()].some((address) => address.startsWith('/assets/index'))).toBe(true);
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(all, JSON.stringify([...sizes])).toBeLessThanOrEqual(most);
  });
});
