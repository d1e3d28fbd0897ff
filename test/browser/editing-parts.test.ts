import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingsInBothThemes } from './both-themes.ts';
import { axeFindings } from './open-browser.ts';
import { placeOf, schemaPlaces } from './schema-places.ts';
import { sharePage } from './share-page.ts';
import { closedByRules, wholePolicy } from './whole-policy.ts';

const { server, browser, page, complaints } = await sharePage({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
});

const french = 'planview/customer-care/fr';
const guide = 'planettogether/support-guide/en';

const draftAddress = (edition: string): string => `${server.address}/v1/policies/${edition}/draft`;

/** A draft from the first version, whatever was open before, with a text of its own where one is given. Gives its text. */
async function freshDraft(edition: string, textOf?: (text: string) => string): Promise<string> {
  const open = await fetch(draftAddress(edition));
  if (open.ok) await fetch(draftAddress(edition), { method: 'DELETE', headers: { 'if-match': open.headers.get('etag') ?? '' } });
  const started = await fetch(draftAddress(edition), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: `${edition}@1` }),
  });
  const { text, revision } = (await started.json()) as { readonly text: string; readonly revision: string };
  if (textOf === undefined) return text;
  await fetch(draftAddress(edition), {
    method: 'PUT',
    headers: { 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
    body: textOf(text),
  });
  return textOf(text);
}

const savedText = async (edition: string): Promise<string> =>
  ((await (await fetch(draftAddress(edition))).json()) as { readonly text: string }).text;

const open = async (edition: string, part: string): Promise<void> => {
  await page.goto(`${server.address}/policies/${edition}/edit?part=${part}`);
  await page.locator('.section-view').waitFor();
};

const entry = (name: string): ReturnType<Page['locator']> =>
  page.locator('details.entry-item').filter({ has: page.locator('> summary code', { hasText: new RegExp(`^${name}$`) }) });

const fresh = (part: string): ReturnType<Page['locator']> => page.getByLabel(`Name of a new entry: ${part}`, { exact: true });

const noFaults = (): Promise<void> => page.locator('#faults-heading[data-good="true"]').waitFor();

describe('the parts of a policy as forms', () => {
  it('sets when warnings are due, in their order, and goes back to the usual ones', async () => {
    const text = await freshDraft(guide);
    await open(guide, 'targets');
    const percent = page.getByLabel('Percent of the time');
    await percent.focus();
    await page.keyboard.type('150');
    expect(await page.getByText('Write a whole number from 1 to 99.').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('Write a whole number from 1 to 99.').waitFor();
    await percent.fill('60');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'No warning at 90%' }).click();
    await expect.poll(() => savedText(guide)).toContain('\nwarnAt: [50, 60, 75]\n');
    expect(parse(await savedText(guide)).targets).toEqual(parse(text).targets);
    await page.getByRole('button', { name: 'Use the usual ones again: 50%, 75% and 90%' }).click();
    await expect.poll(() => savedText(guide)).toBe(text);
    expect(complaints).toEqual([]);
  });

  it('sets when a level of escalation comes by itself, and writes rules for silence', async () => {
    await freshDraft(guide, (text) => text.replace(/\nclosure:\n( {2}.*\n)+/, '\n'));
    await open(guide, 'after');
    const levels = page.getByRole('grid', { name: 'Levels of escalation, lowest first' });
    await levels.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Comes after').last().selectOption({ label: 'After a share of a target' });
    await page.getByRole('dialog').getByLabel('Percent').fill('75');
    await expect.poll(() => savedText(guide)).toContain('after: 75 % of response');
    await page.getByRole('dialog').getByLabel('Comes after').last().selectOption({ label: 'Some time after the opening' });
    await expect.poll(() => savedText(guide)).toContain('after: 2 hours\n');
    await page.getByRole('dialog').locator('.cell-words').press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add a rule', exact: true }).last().click();
    const silence = page.getByRole('grid', { name: 'When silence closes a case' });
    await silence.getByText('new-rule').waitFor();
    await noFaults();
    await silence.focus();
    // What is typed is not wrong before it was left.
    await page.keyboard.type('14');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.type(' d');
    await page.keyboard.press('Enter');
    await expect.poll(() => savedText(guide)).toContain('within: 14 days');
    await freshDraft(guide, (text) =>
      text.replace(/\nclosure:\n( {2}.*\n)+/, '\nclosure: { afterBusinessDays: 5, afterFollowUps: 3, label: Closed }\n'),
    );
    await open(guide, 'after');
    await page.getByRole('button', { name: 'Make rules of it' }).click();
    await silence.waitFor();
    await expect
      .poll(async () => parse(await savedText(guide)).closure)
      .toEqual([{ id: 'silence', within: '5 business days', attempts: 3, label: 'Closed' }]);
    expect(complaints).toEqual([]);
  });

  it('makes a union of calendars and has a desk use it', async () => {
    await freshDraft(guide);
    await open(guide, 'hours');
    await fresh('Several hours together').fill('Standard hours');
    await page.getByText('Short name: standard-hours').waitFor();
    await page.keyboard.press('Tab');
    await page.getByText('There is something called standard-hours already.').waitFor();
    await fresh('Several hours together').fill('all-hours');
    await page.keyboard.press('Enter');
    await entry('all-hours').getByText('Nothing uses it yet.').waitFor();
    await page.getByRole('button', { name: 'Desks', exact: true }).click();
    await entry('north-america').locator('> summary').click();
    await entry('north-america').getByLabel('Open', { exact: true }).selectOption('all-hours');
    await noFaults();
    await expect.poll(() => savedText(guide)).toMatch(/\n {4}hours: all-hours\n/);
    expect(await savedText(guide)).toContain('\nunions:\n  all-hours: [emergency-hours, standard-hours]\n');
    await page.getByRole('button', { name: 'Hours', exact: true }).click();
    await entry('all-hours').locator('> summary').click();
    await entry('all-hours').getByText('Desks: North American Support Center, San Diego').waitFor();
    expect(complaints).toEqual([]);
  });

  it('declares a question, has a rule ask it, and names that rule before the question goes', async () => {
    await freshDraft(guide);
    await open(guide, 'questions');
    await fresh('Questions of this policy').fill('Account tier');
    await page.getByText('Short name: accountTier').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Question', { exact: true }).fill('Which tier has the account?');
    await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'One of several answers' });
    for (const answer of ['gold', 'silver']) {
      await fresh('Answers to choose from').fill(answer);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: 'Exclusions' }).click();
    const grid = page.getByRole('grid', { name: 'Cases without service levels' });
    await page.getByRole('button', { name: 'Add a rule', exact: true }).click();
    await page.getByLabel('Add a column').selectOption('accountTier');
    await grid.focus();
    await page.keyboard.type('gold');
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Gold' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => savedText(guide)).toContain('when: { accountTier: gold }');
    expect(parse(await savedText(guide)).facts).toEqual({
      accountTier: {
        type: 'id',
        label: 'Which tier has the account?',
        values: { gold: { label: 'Gold' }, silver: { label: 'Silver' } },
      },
    });
    await page.getByRole('button', { name: 'Questions', exact: true }).click();
    await entry('accountTier').locator('> summary').click();
    await page.getByRole('button', { name: 'Remove Which tier has the account?' }).click();
    await page.getByText('Which tier has the account? is used by the rule new-rule.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await entry('accountTier').getByLabel('Short name', { exact: true }).first().waitFor();
    expect(await savedText(guide)).toContain('accountTier:');
    expect(complaints).toEqual([]);
  });

  it('renames a severity wherever it stands, in one step, and refuses names that cannot be', async () => {
    const text = await freshDraft(guide);
    await open(guide, 'severities');
    await entry('severity-1').locator('> summary').click();
    const name = page.getByLabel('Short name', { exact: true });
    await name.fill('severity-2');
    await page.getByText('There is something called severity-2 already.').waitFor();
    expect(await page.getByRole('button', { name: 'Rename everywhere' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await name.fill('enterprise-down');
    const renamed = text.replaceAll(/(?<!- id: )\bseverity-1\b/g, 'enterprise-down');
    const places = renamed.split('enterprise-down').length - 2;
    await page.getByText(`${places} other places name it and change with it.`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Renamed; ${places} other places changed with it.`).waitFor();
    await expect.poll(() => savedText(guide)).toBe(renamed);
    await noFaults();
    await page.getByText('All 44 examples come out as they should').waitFor();
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => savedText(guide)).toBe(text);
    expect(await name.inputValue()).toBe('severity-1');
    expect(complaints).toEqual([]);
  });

  it('renames a rule in its table together with the examples that expect it', async () => {
    const text = await freshDraft(guide);
    await open(guide, 'notices');
    const grid = page.getByRole('grid', { name: 'Good to know' });
    await page.getByRole('button', { name: 'Names' }).first().click();
    const row = await grid.getByRole('rowheader').allTextContents();
    await grid.focus();
    await page.keyboard.press('Home');
    for (let at = row.findIndex((one) => one.includes('emergency-line')); at > 0; at -= 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('reason-for-outage');
    expect(await page.getByText('There is something called reason-for-outage already.').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('There is something called reason-for-outage already.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('emergency-telephone');
    await page.getByRole('dialog').getByText('other places name it and change with it.').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => savedText(guide)).toBe(text.replaceAll(/\bemergency-line\b/g, 'emergency-telephone'));
    await page.getByText('All 44 examples come out as they should').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says that a name of the common part can only be changed there', async () => {
    await freshDraft(french);
    await open(french, 'severities');
    await entry('critical').locator('> summary').click();
    await page.getByText('It comes from the common part and can only be renamed there.').waitFor();
    expect(await page.getByLabel('Short name', { exact: true }).count()).toBe(0);
  });

  it('has a promise of business days end within opening hours', async () => {
    await freshDraft(guide);
    await open(guide, 'targets');
    await page.getByRole('button', { name: /^4 No impact, Response/ }).click();
    await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: 'business days' });
    await page.getByRole('spinbutton', { name: 'Within' }).fill('2');
    await page.getByLabel('Ends within').selectOption('standard-hours');
    await page.keyboard.press('Escape');
    const before = await savedText(guide);
    await page.getByRole('button', { name: /^4 No impact, Response/ }).click();
    await page.getByRole('combobox', { name: 'Unit' }).selectOption({ label: 'business days' });
    await page.getByLabel('Ends within').selectOption('standard-hours');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect
      .poll(async () => parse(await savedText(guide)).targets.at(-1).response)
      .toMatchObject({ within: '24 business days', on: 'standard-hours', dueWithinHours: 'standard-hours' });
    expect(parse(before).targets.at(-1).response.dueWithinHours).toBe(undefined);
    expect(complaints).toEqual([]);
  });

  it('keeps notes, and what is said of a product’s releases', async () => {
    const text = await freshDraft(guide);
    await open(guide, 'about');
    await page.getByLabel('New note').fill('Read: as it stands');
    await page.getByRole('button', { name: 'Add the note' }).click();
    const { notes } = parse(text) as { readonly notes: readonly string[] };
    await page.getByRole('button', { name: `Move note ${notes.length + 1} up` }).press('Enter');
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    await expect.poll(focused).toBe(`Move note ${notes.length} up`);
    await entry('aps').locator('> summary').click();
    await page.getByLabel('How often').fill('Every month');
    await page.getByLabel('Approvals needed besides the authors').fill('2');
    await expect.poll(async () => parse(await savedText(guide)).review).toEqual({ approvals: 2 });
    const saved = parse(await savedText(guide));
    expect(saved.notes).toEqual([...notes.slice(0, -1), 'Read: as it stands', notes.at(-1)]);
    expect(saved.products.aps.releases.every).toBe('Every month');
    expect(await savedText(guide)).toContain('review: { approvals: 2 }');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['en-US', 'Fault in our software, no code change needed'],
    ['sv-SE', 'Fel i vårt program, ingen kodändring krävs'],
    ['fr-FR', 'Défaut de notre logiciel, sans modification du code'],
  ])('tells in %s for which cases a promise is', async (locale, words) => {
    await freshDraft(french);
    const context = await browser.newContext({ locale });
    const other = await context.newPage();
    await other.goto(`${server.address}/policies/${french}/edit?part=targets`);
    await other.getByRole('table', { name: words, exact: true }).waitFor();
    await context.close();
  });
});

/** Opens every entry, and those in it. */
async function openAll(): Promise<void> {
  await page.waitForFunction(() => {
    const closed = document.querySelectorAll<HTMLElement>('.section-view details:not([open]) > summary');
    for (const summary of closed) summary.click();
    const open = [...document.querySelectorAll('.section-view details[open]')];
    return closed.length === 0 && open.every(({ children }) => children.length > 1);
  });
}

/** Goes to a part by the bar above. */
async function goToPart(part: (typeof parts)[number]): Promise<void> {
  await page.locator('.section-nav button').nth(parts.indexOf(part)).click();
  await page.locator(`.section-view[data-section="${part}"]`).waitFor();
}

const parts = [
  'about',
  'questions',
  'severities',
  'targets',
  'hours',
  'desks',
  'routing',
  'intake',
  'exclusions',
  'after',
  'notices',
] as const;

/** Parts in which every kind of field and list stands. */
const partsForAxe: ReadonlySet<(typeof parts)[number]> = new Set(['about', 'questions', 'hours', 'targets']);

/** What no form changes, and why. */
const exceptions: Readonly<Record<string, string>> = {
  policy: 'says which policy this is',
  language: 'says which edition this is',
  version: 'is counted when the version is published',
  'effective/from': 'is asked when the version is published',
  'effective/until': 'comes of the version after it, or of retiring the edition',
  'effective/withdraws': 'comes of publishing over a version that has not begun',
  'effective/followedBy': 'comes of publishing before a version that is scheduled',
  'effective/insteadOf': 'comes of moving a version that is scheduled',
  'source/section': 'the policy stands for its whole document',
  conditions: 'a named condition is written in the text; rules show it in words',
  'examples/0/name': 'examples are taken from tried cases',
  'examples/0/case': 'examples are taken from tried cases',
  'examples/0/asOf': 'examples are taken from tried cases',
  'examples/0/expect': 'examples are taken from tried cases',
};

/** What the fields of a promise are called that stand for parts of its settings. */
const fieldsOfParts: Readonly<Record<string, string>> = {
  'within/fact': 'fact',
  'within/unit': 'unit',
  'atLatest/within/fact': 'atLatest-fact',
  'atLatest/within/unit': 'atLatest-unit',
  'afterCutoff/within/fact': 'afterCutoff-fact',
  'afterCutoff/within/unit': 'afterCutoff-unit',
  'afterCutoff/until': 'afterCutoff-until',
  'atLatest/on': 'atLatest-on',
  'atLatest/until': 'atLatest-until',
  'atLatest/cutoff': 'atLatest-cutoff',
  'usual/from': 'usual',
  'usual/to': 'usual-most',
};

describe('every part of the format', () => {
  const shown = async (): Promise<string[]> =>
    page.locator('[data-path]').evaluateAll((all) => all.map((one) => one.getAttribute('data-path') ?? ''));

  /** What the last column of a table reaches once it is opened. */
  const shownInTables = async (): Promise<string[]> => {
    const found: string[] = [];
    const grids = page.getByRole('grid');
    for (let at = 0; at < (await grids.count()); at += 1) {
      await grids.nth(at).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      found.push(...(await shown()));
      await page.keyboard.press('Escape');
    }
    return found;
  };

  it('has a form, or a stated reason to have none, and nothing for axe to find in either theme', async () => {
    await freshDraft(guide, wholePolicy);
    const paths: string[] = [];
    await open(guide, 'severities');
    for (const name of ['Names', 'Sections']) await page.getByRole('button', { name, exact: true }).first().click();
    for (const part of parts) {
      await goToPart(part);
      await openAll();
      paths.push(...(await shown()));
      if (partsForAxe.has(part)) expect(await findingsInBothThemes(page), part).toEqual([]);
      paths.push(...(await shownInTables()));
    }
    await goToPart('targets');
    await page.locator('.matrix-cell').filter({ hasText: 'business days' }).first().click();
    const promise: string[] = [];
    const askedNow = () =>
      page.locator('.target-popover [name]').evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
    const choose = (name: string, value: string) => page.locator(`.target-popover [name="${name}"]`).selectOption(value);
    promise.push(...(await askedNow()));
    await choose('fact', 'seats');
    await page.locator('.target-second > summary').click();
    await choose('atLatest-fact', 'seats');
    await page.locator('.target-popover [name="cutoff"]').fill('15:00');
    await choose('afterCutoff-fact', 'seats');
    promise.push(...(await askedNow()));
    await choose('commitment', 'moment');
    promise.push(...(await askedNow()).map((name) => (name === 'fact' ? 'dueAt/fact' : name)));
    await choose('commitment', 'best-effort');
    await page.locator('.target-popover [name="usual"]').fill('4');
    promise.push(...(await askedNow()));
    await page.keyboard.press('Escape');
    await page.locator('.save-note[data-state="saved"]').waitFor();
    await freshDraft(guide, closedByRules);
    await open(guide, 'after');
    paths.push(...(await shown()), ...(await shownInTables()));
    await freshDraft(french);
    await open(french, 'about');
    paths.push(...(await shown()));

    const reached = new Set(paths.flatMap((path) => placeOf(path.split('/')) ?? []));
    const isReached = (place: string): boolean => {
      if ([...reached].some((one) => one === place || one.startsWith(`${place}/`))) return true;
      // Tables have one form, in whichever list they stand.
      const [, ofTable] = /\/0\/table\/(\w+)$/.exec(place) ?? [];
      if (ofTable !== undefined) return [...reached].some((one) => one.endsWith(`/table/${ofTable}`));
      const [, target = '', key = ''] = /^(targets\/0\/\w+)\/([\w/]+)$/.exec(place) ?? [];
      return reached.has(target) && promise.includes(fieldsOfParts[key] ?? key);
    };
    expect(schemaPlaces().filter((place) => !isReached(place) && exceptions[place] === undefined)).toEqual([]);
    expect(Object.keys(exceptions).filter((place) => !schemaPlaces().includes(place) || isReached(place))).toEqual([]);
  }, 180_000);
});
