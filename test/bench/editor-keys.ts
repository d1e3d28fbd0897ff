import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { startServer } from '../browser/running-server.ts';
import { median } from './figures.ts';

/**
 * What a keystroke costs in the editor of a policy with very many rules: from the key until it is painted, and how long the page
 * stands still at most because of it. Run it after a build: `npx tsx test/bench/editor-keys.ts`.
 */
const rules = Number(process.argv[2] ?? 500);
const rounds = 7;
const edition = 'planettogether/support-guide/en';

const server = await startServer();
const browser = await openBrowser();
try {
  const size = await startLargeDraft();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watchKeys);
  console.log(`${rules} rules, ${Math.round(size / 1000)} kB, medians of ${rounds} in milliseconds`);
  await page.goto(`${server.address}/policies/${edition}/edit?part=severities`);
  const grid = page.getByRole('grid', { name: 'What decides how severe a case is' });
  await grid.focus();
  for (let down = 0; down < 8; down += 1) await page.keyboard.press('ArrowDown');
  await report('move a row', page, () => page.keyboard.press('Alt+ArrowDown'));
  await report('answer of a cell pasted', page, async (round) => {
    await page.evaluate(
      (words) => {
        const clipboard = new DataTransfer();
        clipboard.setData('text/plain', words);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
      },
      round % 2 === 0 ? 'test' : 'production',
    );
    await page.keyboard.press('Shift');
  });
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await report('a letter typed into a cell', page, () => page.keyboard.press('x'));
  await page.keyboard.press('Escape');
  await page.goto(`${server.address}/policies/${edition}/edit?part=about`);
  await page.getByLabel('Title', { exact: true }).focus();
  await report('a letter typed into a form', page, () => page.keyboard.press('x'));
} finally {
  await browser.close();
  await server.stop();
}

type Watched = { readonly keys: number[]; readonly still: number[] };

/** In the page: notes how long keys take until they are painted, and how long the page stands still. */
function watchKeys(): void {
  const watched: Watched = { keys: [], still: [] };
  Object.assign(window, { watched });
  addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => watched.keys.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => watched.still.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

async function report(what: string, page: Page, act: (round: number) => Promise<unknown>): Promise<void> {
  const [keys, still]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await page.waitForTimeout(2500);
    await page.evaluate(() => {
      const { watched } = window as unknown as { watched: Watched };
      watched.keys.length = 0;
      watched.still.length = 0;
    });
    await act(round);
    await page.waitForTimeout(2500);
    const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
    keys.push(Math.max(0, ...watched.keys));
    still.push(Math.max(0, ...watched.still));
  }
  console.log(
    `${what.padEnd(28)} painted after ${median(keys).toFixed(0).padStart(5)}   stands still ${median(still).toFixed(0).padStart(5)}`,
  );
}

/** Opens a draft with so many rules of severity. Gives how many characters it has. */
async function startLargeDraft(): Promise<number> {
  const address = `${server.address}/v1/policies/${edition}/draft`;
  const started = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const { text, revision } = (await started.json()) as { text: string; revision: string };
  const written = Array.from({ length: rules }, (_, index) =>
    [
      `    - id: made-up-${index}`,
      `      when: { environment: [${index % 2 === 0 ? 'production' : 'test'}], usersAffected: { atLeast: ${index + 5} }, symptoms: [significant-slowdown, key-function-slow, repeated-server-error], caseType: [issue, defect] }`,
      `      then: severity-${1 + (index % 3)}`,
      `      label: Major functionality of the product suffers for more than ${index + 5} of its users`,
      '      source: { section: 4.3 Case Severity & Initial Response Times }\n',
    ].join('\n'),
  ).join('');
  const large = text.replace(/^( {2}criteria:\n)/m, (line) => `${line}${written}`);
  const headers = { 'content-type': 'application/yaml', 'if-match': `"${revision}"` };
  const saved = await fetch(address, { method: 'PUT', headers, body: large });
  if (!saved.ok || large === text) throw new Error(await saved.text());
  return large.length;
}
