import type { Page } from 'playwright-core';
import { axeFindings } from './open-browser.ts';

/** What axe finds on a page as it is, in the light theme and in the dark one. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    findings.push(
      ...(await axeFindings(page, colorScheme === 'light' ? 'all' : 'colours')).map((finding) => `${colorScheme}: ${finding}`),
    );
  }
  return findings;
}
