import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser as a test uses it: closing ends what was opened through it. */
export type TestBrowser = Pick<Browser, 'newContext' | 'close'>;

/** So long a test waits for what it expects on a page, in milliseconds: on a busy machine what takes a second takes twenty. */
const longestWait = 60_000;

/** The files that run in one process share a browser, which takes seconds to start; what they open in it knows nothing of each other. It ends with the process. */
let shared: Promise<Browser> | undefined;

/** The browser for the tests. */
export async function openBrowser(): Promise<TestBrowser> {
  shared ??= launchBrowser();
  if (!(await shared).isConnected()) shared = launchBrowser();
  const browser = await shared;
  const contexts: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(longestWait);
      contexts.push(context);
      return context;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/**
 * What the browser does for somebody who sits in front of it, and what playwright switches off besides: a switch that is given again takes
 * the place of the one before. The address bar's popups alone are two pages of their own beside each that a test opens.
 */
const switchedOff = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'AimEnabled'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'OptimizationHints'],
];

/** A browser of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      `--disable-features=${switchedOff.join(',')}`,
      // A page of a test is left long before what the optimizing compilers do for it pays: they took half of its processor time.
      '--js-flags=--no-maglev --no-opt',
    ],
  });
}

/** The rules of axe that ask about colours, which are all that a theme changes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page, by every rule or only by those about colours; one line for each fault. */
export async function axeFindings(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Colours may still fade from one theme, or one state, into another.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe);
  return page.evaluate(
    async (only) => {
      const { axe: tester } = window as unknown as { axe: { run: (node: Document, options: object) => Promise<AxeResult> } };
      const { violations } = await tester.run(document, {
        resultTypes: ['violations'],
        ...(only !== undefined && { runOnly: only }),
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    rules === 'all' ? undefined : colourRules,
  );
}

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[];
};
