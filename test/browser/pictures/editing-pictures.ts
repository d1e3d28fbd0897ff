import type { Page } from 'playwright-core';
import { shoot } from './picture-shot.ts';
import { type Cast, changeDraft, english, french } from './picture-story.ts';

const saved = (page: Page): Promise<void> => page.locator('.save-note[data-state="saved"]').waitFor();

/** Anna starts a draft, promises 72 hours instead of 96, and sees what that does. */
export async function takeEditingPictures({ anna }: Cast): Promise<void> {
  const { page, address } = anna;
  await page.goto(`${address}/policies/${french}/edit?part=targets`);
  await page.getByRole('button', { name: 'Start a draft from version 1' }).waitFor();
  await shoot(page, 'draft-start', { height: 480 });
  await page.getByRole('button', { name: 'Start a draft from version 1' }).click();
  const effect = page.getByRole('complementary', { name: 'Effect' });
  await effect.getByLabel('Case to look at').selectOption({ label: 'Majeur' });
  await page.getByRole('button', { name: 'Majeur, Resolution: 96 hours' }).click();
  await page.getByRole('spinbutton', { name: 'Within' }).fill('72');
  await effect.getByText('2 of 82 examples come out otherwise').waitFor();
  await effect.getByText('1 change in meaning since version 1').waitFor();
  await shoot(page, 'draft-target', { height: 860 });
  await page.keyboard.press('Enter');
  await saved(page);
  await page.goto(`${address}/policies/${french}/examples`);
  await page.getByLabel('Only those that come out otherwise').check();
  await shoot(page, 'examples', { height: 700 });
  await changeDraft(anna, french, [
    ['targets.resolution.dueAt: 2026-06-14T10:00:00+02:00', 'targets.resolution.dueAt: 2026-06-13T10:00:00+02:00'],
    ['Solution sous 96 heures, par', 'Solution sous 72 heures, par'],
    ['title:', 'review: { approvals: 1 }\ntitle:'],
  ]);
  await page.goto(`${address}/policies/${french}/edit?view=yaml`);
  await effect.getByText('No faults').waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('within: 72');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await shoot(page, 'draft-text', { height: 700, theme: 'dark' });
}

/** Anna and Clara change the same lines of another draft at the same time. */
export async function takeConflictPicture({ anna, clara }: Cast): Promise<void> {
  const { page, address } = anna;
  await anna.ask('POST', `/policies/${english}/draft`, {});
  await page.goto(`${address}/policies/${english}/edit?part=about`);
  const title = page.getByLabel('Title', { exact: true });
  await title.waitFor();
  await changeDraft(clara, english, [
    ['title: PPM Pro Customer Care', 'title: Customer Care for PPM Pro'],
    ['without an answer and 2 follow-ups', 'of silence and 2 follow-ups'],
  ]);
  await title.fill('Planview PPM Pro Customer Care');
  await page.getByRole('heading', { name: /changed this draft too/ }).waitFor();
  await shoot(page, 'conflict', { height: 860 });
  await page.getByRole('radio', { name: 'Theirs' }).first().check();
  await page.getByRole('button', { name: 'Save both' }).click();
  await saved(page);
}
