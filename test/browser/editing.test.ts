import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingsInBothThemes } from './both-themes.ts';
import { axeFindings } from './open-browser.ts';
import { sharePage } from './share-page.ts';

const { server, page, complaints } = await sharePage({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

const french = 'planview/customer-care/fr';
const english = 'planview/ppm-pro/en';
const guide = 'planettogether/support-guide/en';

type Draft = { readonly text: string; readonly revision: string };

const draftAddress = (edition: string): string => `${server.address}/v1/policies/${edition}/draft`;

/** A draft from the first version, whatever was open before. */
async function freshDraft(edition: string): Promise<Draft> {
  const open = await fetch(draftAddress(edition));
  if (open.ok) await fetch(draftAddress(edition), { method: 'DELETE', headers: { 'if-match': open.headers.get('etag') ?? '' } });
  const started = await fetch(draftAddress(edition), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: `${edition}@1` }),
  });
  return (await started.json()) as Draft;
}

const savedText = async (edition: string): Promise<string> => ((await (await fetch(draftAddress(edition))).json()) as Draft).text;

const open = (edition: string, query: string): Promise<unknown> =>
  page.goto(`${server.address}/policies/${edition}/edit?${query}`);

const effect = (): ReturnType<Page['locator']> => page.getByRole('complementary', { name: 'Effect' });

const saved = (): Promise<void> => page.locator('.save-note[data-state="saved"]').waitFor();

describe('editing a policy', () => {
  it('starts a draft, changes a promise in the table and shows what that does to a case', async () => {
    await open(french, 'part=targets');
    await page.getByRole('button', { name: 'Start a draft from version 1' }).click();
    await effect().getByLabel('Case to look at').selectOption({ label: 'Majeur' });
    await effect().getByText('96 hours', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Majeur, Resolution: 96 hours' }).click();
    await page.getByRole('spinbutton', { name: 'Within' }).fill('72');
    await effect().getByText('sooner').waitFor();
    expect(await effect().locator('.pinned').textContent()).toContain('96 hours → 72 hours');
    await effect().getByText('2 of 82 examples come out otherwise').waitFor();
    await effect().getByText('1 change in meaning since version 1').waitFor();
    await page.keyboard.press('Enter');
    await saved();

    const lines = (await savedText(french)).split('\n');
    expect(lines.filter((line) => line.includes('within: 72 hours'))).toEqual(['      within: 72 hours']);
    expect(complaints).toEqual([]);
  });

  it('leads from broken YAML to the fault, and back into the forms', async () => {
    await freshDraft(english);
    await open(english, 'view=yaml');
    await page.locator('.cm-line', { hasText: 'defaultLanguage: en' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(': oops');
    await effect().getByText('1 fault').waitFor();
    await page.getByText('Forms', { exact: true }).click();
    await page.getByText('The text cannot be read').waitFor();
    await page.getByRole('button', { name: 'Go to the fault' }).click();
    await page.locator('.cm-content:focus').waitFor();
    expect(await page.locator('.cm-activeLine').textContent()).toContain('defaultLanguage: en: oops');
    await page.keyboard.press('F8');
    await page.locator('.cm-diagnostic, .cm-lintRange-error').first().waitFor();

    await page.keyboard.press('Control+z');
    await effect().getByText('No faults').waitFor();
    expect(complaints).toEqual([]);
  });

  it('suggests the severities where one is named', async () => {
    await freshDraft(english);
    await open(english, 'view=yaml');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('severity: { default: ');
    const list = page.locator('.cm-tooltip-autocomplete');
    await list.getByText('moderate', { exact: true }).waitFor();
    expect((await list.locator('li').allTextContents()).map((words) => words.slice(0, 8))).toHaveLength(4);
  });

  it('takes changes back across forms and text', async () => {
    const { text } = await freshDraft(english);
    await open(english, 'part=about');
    await page.getByLabel('Title', { exact: true }).fill('Another title');
    await page.getByText('Text', { exact: true }).click();
    await page.locator('.cm-content').getByText('Another title').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    // At once: letters that come slowly, as on a busy machine, are several steps.
    await page.keyboard.insertText('# first of all');
    await page.getByText('Forms', { exact: true }).click();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Another title');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('PPM Pro Customer Care');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('Another title');
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved();
    expect(await savedText(english)).toBe(text);
  });

  it('needs no mouse in a rule table, and takes cells from a spreadsheet', async () => {
    await freshDraft(guide);
    await open(guide, 'part=severities');
    const grid = page.getByRole('grid', { name: 'What decides how severe a case is' });
    await grid.focus();
    const active = (): Promise<string> =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return document.getElementById(id ?? '')?.textContent ?? '';
      });
    await page.getByRole('button', { name: 'Names' }).first().click();
    await grid.focus();
    await page.keyboard.press('Home');
    const first = await active();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await active()).toBe(first);
    expect(await grid.getByRole('rowheader').nth(1).textContent()).toContain(first);
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+Enter');
    await grid.getByText('new-rule', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'new-rule: Rule' }).waitFor();
    await page.keyboard.type('from-the-keyboard');
    await page.keyboard.press('Enter');
    await grid.getByText('from-the-keyboard', { exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => navigator.clipboard.writeText('test\nproduction, training'));
    await page.keyboard.press('Control+v');
    await expect.poll(() => savedText(guide)).toMatch(/id: from-the-keyboard\n\s+when: \{ \w+: test \}/);
    expect(complaints).toEqual([]);
  });

  it('fills a grid from a spreadsheet, says at a cell what it cannot read, moves rows by key and mouse; each is one step back', async () => {
    const { text, revision } = await freshDraft(guide);
    const cells = '{ production: { saas: 1 hour, on-premises: 2 hours }, test: { saas: 4 hours } }';
    const table = `{ rows: environment, columns: deployment, sets: plan.within, cells: ${cells} }`;
    const added = `targets:\n  - id: by-place\n    table: ${table}\n    plan: { on: standard-hours, label: Plan }\n    source: { section: Times }\n`;
    await fetch(draftAddress(guide), {
      method: 'PUT',
      headers: { 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
      body: text.replace('\ntargets:\n', () => `\n${added}`),
    });
    await open(guide, 'part=targets');
    const grid = page.getByRole('grid', { name: 'by-place', exact: true });
    const cell = (row: number, column: number) => grid.getByRole('row').nth(row).getByRole('gridcell').nth(column);
    const written = async () =>
      parse(await savedText(guide)).targets.find(({ id }: { id: string }) => id === 'by-place').table.cells;
    await grid.getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => navigator.clipboard.writeText('30 min\tsoon\n2 days\t3 days\n1 day'));
    await page.keyboard.press('Control+v');
    await cell(1, 1).getByText('Write a time such as 4 hours, or best-effort.').waitFor();
    await page.getByText('1 cell could not be read and stays as it was. · 1 cell had no place in the table.').waitFor();
    const pasted = {
      production: { saas: '30 minutes', 'on-premises': '2 hours' },
      test: { saas: '2 days', 'on-premises': '3 days' },
    };
    await expect.poll(written).toEqual(pasted);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('30 minutes\t2 hours\n2 days\t3 days');
    await page.keyboard.press('Control+z');
    await expect.poll(written).toEqual(parse(cells));
    expect(await cell(1, 1).textContent()).toContain('2 hours');

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Production is now in place 2 of 2.').waitFor();
    await expect.poll(async () => Object.keys(await written())).toEqual(['test', 'production']);
    await cell(2, 0).scrollIntoViewIfNeeded();
    const [from, to] = await Promise.all(
      [1, 2].map((row) => grid.getByRole('row').nth(row).getByRole('rowheader').boundingBox()),
    );
    await page.mouse.move((from?.x ?? 0) + 40, (from?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 12, { steps: 4 });
    await page.mouse.up();
    await page.getByText('Test is now in place 2 of 2.').waitFor();
    await expect.poll(async () => Object.keys(await written())).toEqual(['production', 'test']);
    // What is typed cell after cell: Tab goes on to the right, and a fault waits until it is asked for.
    await cell(1, 0).getByRole('button').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('5');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.type(' h');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6 h');
    await page.keyboard.press('Enter');
    await expect.poll(written).toEqual({ production: { saas: '5 hours', 'on-premises': '6 hours' }, test: { saas: '4 hours' } });
    expect(complaints).toEqual([]);
  });

  it('brings two people’s changes together', async () => {
    const { text, revision } = await freshDraft(english);
    await open(english, 'part=about');
    await page.getByLabel('Title', { exact: true }).waitFor();
    const theirs = text.replace(/^title: .*$/m, 'title: Their title').replace(/^timeZone: .*$/m, 'timeZone: America/Denver');
    await fetch(draftAddress(english), {
      method: 'PUT',
      headers: { 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
      body: theirs,
    });
    await page.getByLabel('Title', { exact: true }).fill('Our title');
    await page.getByRole('heading', { name: 'Somebody else changed this draft too' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save both' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Yours' }).check();
    await page.getByText('Every change is settled.').waitFor();
    await page.getByRole('button', { name: 'Save both' }).click();
    await saved();
    const merged = await savedText(english);
    expect(merged).toContain('title: Our title');
    expect(merged).toContain('timeZone: America/Denver');
  });

  it('keeps what is not saved through a reload', async () => {
    await freshDraft(english);
    await open(english, 'part=about');
    await page.getByLabel('Title', { exact: true }).waitFor();
    await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await page.getByLabel('Title', { exact: true }).fill('Written on a train');
    await page.getByText('Not saved: there is no connection.').waitFor();
    await page.unroute('**/draft');
    await page.reload();
    await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('Written on a train');
    await saved();
    expect(await savedText(english)).toContain('title: Written on a train');
  });

  it('shows which examples come out otherwise, and takes a simulated case as a new one', async () => {
    await freshDraft(english);
    const asked =
      'vendor=planview&product=ppm-pro&language=en&requestedSeverity=minor&openedAt=2026-06-12T18:30:00-05:00&asOf=2026-06-13T12:00:00-05:00';
    await page.goto(`${server.address}/simulate?${asked}`);
    await page.getByRole('button', { name: 'Make an example' }).click();
    await page.getByLabel('What it shows').fill('Left over on Friday evening, again');
    await page.getByRole('button', { name: 'Add to the draft' }).click();
    await page.getByRole('link', { name: 'Show the examples' }).click();
    await page.getByText('All 20 examples come out as they should').waitFor();
    await page.getByRole('heading', { name: 'Left over on Friday evening, again' }).waitFor();
    expect(complaints).toEqual([]);
  });

  // About, questions and hours are tried with everything in them open, in editing-parts.test.ts.
  const parts = ['severities', 'targets', 'routing', 'text'] as const;

  it.each(parts)('has nothing for axe to find in %s in either theme', async (part) => {
    if (!(await fetch(draftAddress(guide))).ok) await freshDraft(guide);
    await open(guide, part === 'text' ? 'view=yaml' : `part=${part}`);
    await effect().locator('#faults-heading[data-good]').waitFor();
    if (part === 'text') await page.locator('.cm-content').waitFor();
    if (part === 'targets') await page.locator('.matrix-cell').first().click();
    if (part === 'routing') {
      await page.getByRole('grid').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    }
    expect(await findingsInBothThemes(page)).toEqual([]);
  });
});
