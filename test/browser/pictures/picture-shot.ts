import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));

/** How a picture is taken: how high, and in which theme. */
export type Shot = { readonly height?: number; readonly theme?: 'light' | 'dark' };

/** Takes a picture of the window as it is, once nothing in it moves any more, and says how large the file is. */
export async function shoot(page: Page, name: string, { height = 900, theme = 'light' }: Shot = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
  // Colours fade from one theme into the other; a caret blinks for ever and is not waited for.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all([document.fonts.ready, ...ending.map(({ finished }) => finished)]);
  });
  // A frame or two, for pictures that are drawn after their place is known.
  await page.waitForTimeout(500);
  const file = join(images, `${name}.png`);
  writeFileSync(file, await page.screenshot({ caret: 'hide' }));
  console.log(`${name}.png ${Math.round(statSync(file).size / 1000)} kB`);
}
