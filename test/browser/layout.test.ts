import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decided, frenchCase, startFrenchDraft } from './french-draft.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** A page by its address, and what stands on it once it is complete. */
type Stop = { readonly route: string; readonly address: string; readonly complete: string };

let server: RunningServer;
let browser: TestBrowser;
let loaded: Page;
let visited: Page;
/** Telephones whose owners read different languages. */
let telephones: readonly Page[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  [loaded, visited] = await Promise.all([openPage(), openPage()]);
  telephones = await Promise.all(['fr-FR', 'sv-SE', 'en-GB'].map((locale) => openPage({ width: 390, height: 844 }, locale)));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the layout of a page', () => {
  it('is the same after all others were visited as it is when it is loaded', async () => {
    const stops = await stopsOf(server.address);
    const paths = [...readFileSync('admin-ui/app/routes.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map((match) => match[1]);
    expect([...new Set(stops.map(({ route }) => route))].sort()).toEqual(paths.sort());
    // Before the page stands, a link is the browser's own and loads it anew.
    await Promise.all(
      [visited, ...telephones].map((page) => page.goto(server.address).then(() => page.locator('.policies').first().waitFor())),
    );
    await visited.evaluate(() => document.body.setAttribute('data-first', ''));
    for (const { address, complete } of stops) await goWithin(visited, address, complete);
    for (const [index, { address, complete }] of stops.entries()) {
      const telephone = telephones[index % telephones.length] as Page;
      await Promise.all([
        goWithin(visited, address, complete),
        goWithin(telephone, address, complete),
        loaded.goto(server.address + address).then(() => loaded.locator(complete).first().waitFor()),
      ]);
      await expect.poll(() => pushedAside(telephone), { message: `${address} on a telephone`, timeout: 60_000 }).toEqual([]);
      const compared = async () => differences(await boxes(loaded), await boxes(visited));
      await expect.poll(compared, { message: address, timeout: 60_000 }).toEqual([]);
      expect(await translatable(loaded), address).toEqual([]);
    }
    expect(await visited.locator('body[data-first]').count()).toBe(1);
  }, 240_000);
});

async function openPage(viewport = { width: 1440, height: 1000 }, locale = 'en-US'): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'Europe/Paris',
    locale,
    viewport,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // What says how long something still takes says the same on both.
  await page.clock.setFixedTime('2026-11-17T09:10:00Z');
  return page;
}

/** Every page, on a server on which each has something to show. */
async function stopsOf(address: string): Promise<readonly Stop[]> {
  await decided(address, { case: frenchCase('C-1', '2026-06-10T10:00:00+02:00'), asOf: '2026-06-11T10:00:00+02:00' });
  await startFrenchDraft(address, 'anna');
  const french = 'planview/customer-care/fr';
  const cases = [1, 2, 3].map((day) => JSON.stringify(frenchCase(`C-${day}`, `2026-06-0${day}T10:00:00+02:00`))).join('\n');
  const run = await fetch(`${address}/v1/simulations?from=${french}@1&to=${french}@draft`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: cases,
  });
  const { id: simulation } = (await run.json()) as { readonly id: string };
  const recorded = async () =>
    ((await (await fetch(`${address}/v1/decisions`)).json()) as { readonly items: readonly { readonly id: string }[] }).items;
  // What was decided is written down a moment later.
  await expect.poll(async () => (await recorded()).length).toBe(1);
  const [decision] = await recorded();
  const asked =
    'vendor=planview&product=enterprise-one&language=fr&region=emea&requestedSeverity=major&openedAt=2026-06-10T10:00:00Z&asOf=2026-06-11T10:00:00Z';
  const policy = '/policies/:vendor/:policy/:language/:part?';
  return [
    { route: '/', address: '/', complete: '.language-differences, .policies-group .link-button' },
    { route: '/policies', address: '/policies?show=draft', complete: '.policies' },
    { route: policy, address: `/policies/${french}`, complete: '.document-section' },
    { route: policy, address: '/policies/planview/customer-care/sv/edit', complete: '.start-draft' },
    { route: policy, address: `/policies/${french}/edit?part=targets`, complete: '.section-view' },
    { route: policy, address: `/policies/${french}/examples`, complete: '.examples-count[data-good]' },
    { route: policy, address: `/policies/${french}/review`, complete: '.review .difference' },
    { route: policy, address: `/policies/${french}/history`, complete: '.events' },
    { route: policy, address: `/policies/${french}/edit?part=hours`, complete: '.section-view' },
    { route: '/simulate', address: `/simulate?${asked}`, complete: '.clock-strip' },
    { route: '/what-if', address: '/what-if', complete: '.new-run' },
    { route: '/what-if/:id', address: `/what-if/${simulation}`, complete: '.run-figures' },
    { route: '/decisions', address: '/decisions', complete: '.decisions-table' },
    { route: '/decisions/:id', address: `/decisions/${decision?.id}`, complete: '.clock-strip' },
    { route: '/decisions/:id', address: `/decisions/${decision?.id}?under=${french}@draft`, complete: '.pair-table' },
    { route: '/audit', address: '/audit', complete: '.audit-table' },
    { route: '/new-policy', address: '/new-policy?step=hours', complete: '.course-form' },
    { route: '/guide/:document?', address: '/guide/glossary', complete: '.guide' },
    { route: '/people', address: '/people', complete: '.people-section' },
  ];
}

/** Goes to a page as a link on the page does. */
async function goWithin(page: Page, address: string, complete: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await page.waitForURL((url) => url.pathname + url.search === address);
  await page.locator(complete).first().waitFor();
}

/** Every element of the page: where it is, measured in what scrolls, and how it is set. */
function boxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main) main.scrollTop = 0;
    const set = ['display', 'position', 'margin', 'padding', 'border-width', 'font', 'color', 'white-space', 'list-style'];
    return [...document.querySelectorAll('#page *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const before = getComputedStyle(element, '::before');
      return [
        `${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}`,
        [x, y, width, height].map(Math.round).join(' '),
        ...set.map((name) => style.getPropertyValue(name)),
        before.content === 'none' ? '' : `${before.content} ${before.width} ${before.height}`,
      ].join(' | ');
    });
  });
}

/** What stands wholly or partly beside the screen, and not in something that is scrolled by itself. */
function pushedAside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element | null): boolean =>
      element !== null &&
      element.tagName !== 'MAIN' &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || isCut(element.parentElement));
    return [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { width, right } = element.getBoundingClientRect();
        return width > 0 && right > innerWidth + 1 && !isCut(element.parentElement);
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent?.slice(0, 60)}`)
      .slice(0, 5);
  });
}

/** What a browser may translate besides a policy's document: nothing, because it writes over what changes. */
function translatable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement: parent, textContent: words } = walker.currentNode;
      if (parent?.translate && words?.trim() && !parent.closest('.document, .contents, script, noscript')) found.push(words);
    }
    return found;
  });
}

/** What is otherwise, as far as the first few; also where a page is still being read. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const waiting = after.filter((one) => / skeleton /.test(one));
  if (waiting.length > 0) return waiting;
  const found = before.flatMap((one, index) => (one === after[index] ? [] : [`${one} → ${after[index]}`]));
  return before.length === after.length
    ? found.slice(0, 5)
    : [`${before.length} → ${after.length} elements`, ...found.slice(0, 3)];
}
