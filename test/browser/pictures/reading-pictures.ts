import type { PicturePerson } from './picture-person.ts';
import { shoot } from './picture-shot.ts';
import { english } from './picture-story.ts';

const swedish = 'planview/customer-care/sv';
const guide = 'planettogether/support-guide/en';

const sundayNight =
  '/simulate?vendor=planview&product=ppm-pro&language=sv&region=americas&country=US&requestedSeverity=moderate&openedAt=2026-03-01T23:45:00-06:00&asOf=2026-03-02T07:30:00-06:00';

const waitingCase =
  '/simulate?vendor=planview&product=enterprise-one&language=fr&region=emea&country=FR&requestedSeverity=critical&defectOrigin=vendor-software&openedAt=2026-06-10T16:00:00%2B02:00&event=responded@2026-06-10T16:20:00%2B02:00&event=waiting-on-customer@2026-06-10T16:40:00%2B02:00&event=customer-replied@2026-06-10T17:10:00%2B02:00&asOf=2026-06-10T17:30:00%2B02:00';

/** Finding a policy and reading it. */
export async function takeReadingPictures({ page, address }: PicturePerson): Promise<void> {
  await page.goto(`${address}/policies/${guide}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await shoot(page, 'read');
  await page.goto(`${address}/policies/${swedish}`);
  await page.getByRole('link', { name: /Öppettider och kontakter/ }).click();
  await shoot(page, 'policy');
  await page.goto(`${address}/policies/${english}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByText('Type a word, or choose.', { exact: true }).waitFor();
  await page.getByRole('dialog').getByRole('combobox').fill('holiday');
  await shoot(page, 'search', { height: 560 });
  await page.keyboard.press('Escape');
}

/** The course of a new policy, at its hours. */
export async function takeNewPolicyPicture({ page, address }: Pick<PicturePerson, 'page' | 'address'>): Promise<void> {
  await page.goto(`${address}/new-policy?step=hours`);
  await page.getByLabel('Time zone').fill('Europe/Stockholm');
  await page.getByLabel('Public holidays of').selectOption({ label: 'Sweden' });
  await page.getByRole('region', { name: 'Next holidays: Sweden' }).getByRole('listitem').first().waitFor();
  await page.getByRole('checkbox', { name: 'Fri' }).uncheck();
  await page.getByRole('button', { name: 'Add hours' }).click();
  const friday = page.getByRole('group', { name: 'Hours 2' });
  await friday.getByRole('checkbox', { name: 'Fri' }).check();
  await friday.getByRole('checkbox', { name: 'Sat' }).uncheck();
  await friday.getByRole('textbox', { name: 'From' }).fill('09:00');
  await friday.getByRole('textbox', { name: 'To' }).fill('15:00');
  await page.keyboard.press('Tab');
  await shoot(page, 'new-policy', { height: 720 });
  await page.goto(`${address}/new-policy`);
  await page.getByRole('button', { name: 'Begin anew' }).click();
}

/** What a policy decides about one case. */
export async function takeCasePictures({ page, address }: PicturePerson): Promise<void> {
  await page.goto(address + sundayNight);
  await page.getByRole('region', { name: 'Summary' }).waitFor();
  await shoot(page, 'simulate');
  await page.goto(address + waitingCase);
  await page.getByRole('region', { name: 'Summary' }).waitFor();
  await page.getByRole('radio', { name: 'Restoration', exact: true }).check();
  const top = (name: string): Promise<void> =>
    page.getByRole('heading', { name }).evaluate((heading) => {
      // Below the head of the pane, which stays.
      heading.style.scrollMarginTop = '120px';
      heading.scrollIntoView({ block: 'start' });
    });
  await top('Clocks');
  await shoot(page, 'case-events', { height: 800 });
  await page.getByRole('heading', { name: 'What would change it' }).click();
  await page.locator('.nearest').getByText('becomes').waitFor();
  await top('What would change it');
  await shoot(page, 'case-nearest', { height: 800 });
}
