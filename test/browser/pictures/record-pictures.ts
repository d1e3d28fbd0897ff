import type { PicturePerson } from './picture-person.ts';
import { shoot } from './picture-shot.ts';
import { french } from './picture-story.ts';

/** What was decided for tools, and the same case under another version. */
export async function takeDecisionPictures({ page, address }: PicturePerson): Promise<void> {
  await page.goto(`${address}/decisions?rule=vendor-major`);
  await page.getByText(/in all/).waitFor();
  await shoot(page, 'decisions', { height: 760 });
  await page.locator('main').getByRole('link', { name: /^FR-/ }).first().click();
  await page.getByText('Given again just now: the same, byte for byte.').waitFor();
  await shoot(page, 'decision');
  await page.getByLabel('Run it again under').selectOption(`${french}@2`);
  await page.getByRole('row', { name: /^Resolution differs/ }).waitFor();
  await shoot(page, 'decision-pair', { height: 880 });
}

/** Who did what, and who may do what. */
export async function takeAdminPictures({ page, address }: PicturePerson): Promise<void> {
  await page.goto(`${address}/audit`);
  await page.getByText(/in all/).waitFor();
  await shoot(page, 'audit');
  await page.getByRole('button', { name: 'Verify the trail' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verify the trail' }).click();
  await dialog.getByText(/The trail is whole/).waitFor();
  await shoot(page, 'audit-verified', { height: 640, theme: 'dark' });
  await page.keyboard.press('Escape');
  await page.goto(`${address}/people`);
  await page.getByText('helpdesk').waitFor();
  await shoot(page, 'people', { height: 860 });
}
