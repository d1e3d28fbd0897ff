import type { Locator, Page } from 'playwright-core';
import { pictureCases } from './picture-cases.ts';
import { shoot } from './picture-shot.ts';
import { type Cast, english, french, storyBegins } from './picture-story.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** What Anna's change does to 400 cases. */
export async function takeWhatIfPicture({ anna: { page, address } }: Cast): Promise<void> {
  await page.goto(`${address}/what-if?from=${french}@1&to=${french}@draft`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'cases-of-autumn.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(
      pictureCases(400, storyBegins)
        .map((one) => JSON.stringify(one))
        .join('\n'),
    ),
  });
  await shoot(page, 'what-if-start', { height: 700 });
  await page.getByRole('button', { name: 'Decide them under both' }).click();
  await page.getByText(/come earlier/).waitFor();
  await shoot(page, 'what-if', { height: 960 });
}

/** Anna asks for a review, Bo asks back and approves. */
export async function takeReviewPictures({ anna, bo }: Cast): Promise<void> {
  const reviews = `/policies/${french}/draft/reviews`;
  await anna.ask('POST', reviews, { kind: 'request', text: 'The contracts from 23 November on promise 72 hours.' });
  await bo.ask('POST', reviews, {
    kind: 'comment',
    text: 'Does development know about it?',
    place: '/targets/vendor-major',
  });
  await anna.ask('POST', reviews, { kind: 'comment', text: 'Yes, agreed last Thursday.' });
  await bo.page.goto(`${bo.address}/policies/${french}/review`);
  await bo.page.getByText('Yes, agreed last Thursday.').waitFor();
  await bo.page.getByText('No faults').waitFor();
  await shoot(bo.page, 'review', { height: 960 });
  await bo.page.getByRole('button', { name: 'Approve' }).click();
  await dialog(bo.page).waitFor();
  await shoot(bo.page, 'approve', { height: 720 });
  await dialog(bo.page).getByRole('button', { name: 'Approve' }).click();
  await dialog(bo.page).waitFor({ state: 'detached' });
}

/** Anna publishes from the next Monday on; the end of the policy is looked at, not decided. */
export async function takeReleasePictures({ anna: { page, address } }: Cast): Promise<void> {
  await page.goto(`${address}/policies/${french}/review`);
  await page.getByRole('button', { name: 'Publish …' }).click();
  await dialog(page).getByLabel('From a day on').check();
  await dialog(page).getByLabel('First day').fill('2026-11-23');
  await dialog(page).getByLabel('Why').fill('The contracts promise 72 hours');
  await shoot(page, 'publish', { height: 820 });
  await dialog(page)
    .getByRole('button', { name: /^Publish from/ })
    .click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.getByLabel('Compare from version 1').check();
  await page.getByLabel('Compare to version 2').check();
  await shoot(page, 'history', { height: 960 });
  await page.getByRole('button', { name: 'Retire …' }).click();
  await dialog(page).getByLabel('First day').fill('2027-01-01');
  await shoot(page, 'retire', { height: 640 });
  await page.keyboard.press('Escape');
}

/** The other draft comes into force at once; the way back from it is looked at. */
export async function takeRollBackPicture({ anna: { page, address, ask } }: Cast): Promise<void> {
  const { revision } = await ask<{ readonly revision: string }>('GET', `/policies/${english}/draft`);
  const ifMatch = { 'if-match': `"${revision}"` };
  await ask('POST', `/policies/${english}/draft/publication`, { reason: 'A clearer title' }, ifMatch);
  // A version that holds from now on begins with the next full second.
  await page.waitForTimeout(1500);
  await page.goto(`${address}/policies/${english}/history`);
  await page.getByRole('button', { name: 'Roll back to this …' }).click();
  await dialog(page).getByLabel('Why').fill('The old title is in the contracts');
  await shoot(page, 'roll-back', { height: 760 });
  await page.keyboard.press('Escape');
}
