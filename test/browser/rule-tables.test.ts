import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { axeFindings, openBrowser } from './open-browser.ts';
import { startServer } from './running-server.ts';

const [server, browser] = await Promise.all([startServer(), openBrowser()]);
const context = await browser.newContext({
  timezoneId: 'Europe/Berlin',
  locale: 'en-US',
  viewport: { width: 1440, height: 1000 },
});
const page = await context.newPage();
const complaints: string[] = [];
page.on('pageerror', ({ message }) => complaints.push(message));
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

// What the page complains of is told where it does, and not as what was missed for it.
afterEach(() => expect(complaints.splice(0)).toEqual([]));

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const guide = 'planettogether/support-guide/en';
const draft = `${server.address}/v1/policies/${guide}/draft`;
const many = 500;

/** A draft whose criteria are very many: each third for production, test and development, the last ones those of the policy. */
async function longDraft(): Promise<void> {
  const started = await fetch(draft, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: `${guide}@1` }),
  });
  const { text, revision } = (await started.json()) as { readonly text: string; readonly revision: string };
  const [environments, severities] = [
    ['production', 'test', 'development'],
    [1, 2, 3],
  ];
  const rule = (at: number): string => `    - id: many-${at}
      when: { usersAffected: { atLeast: ${many - at} }, environment: ${environments[at % 3]} }
      then: severity-${severities[at % 3]}
      label: ${at === 321 ? 'Façon needle' : `Many, the ${at}th`}
      source: { section: 4.3 Case Severity & Initial Response Times }
`;
  const rules = Array.from({ length: many }, (_, at) => rule(at)).join('');
  await fetch(draft, {
    method: 'PUT',
    headers: { 'content-type': 'application/yaml', 'if-match': `"${revision}"` },
    body: text.replace('\n  criteria:\n', (line) => `${line}${rules}`),
  });
}

/** The names of the criteria that are saved, as far as one can see at a glance. */
async function savedNames(): Promise<string[]> {
  const { text } = (await (await fetch(draft)).json()) as { readonly text: string };
  const criteria = text.slice(text.indexOf('\n  criteria:\n'));
  return [...criteria.matchAll(/^ {4}- id: (\S+)/gm)].slice(0, 8).map(([, name = '']) => name);
}

const grid = page.getByRole('grid', { name: 'What decides how severe a case is' });
const table = page.getByRole('region', { name: 'What decides how severe a case is' });
const button = (name: string) => table.getByRole('button', { name, exact: true });
const head = (name: string) => grid.getByRole('columnheader', { name, exact: true });
const cells = (row: number) => grid.getByRole('row').nth(row).getByRole('gridcell');
const find = table.getByRole('textbox', { name: 'Find in these rules' });
const leftOf = async (name: string): Promise<number> => (await head(name).boundingBox())?.x ?? 0;
const widthOf = async (name: string): Promise<number> => (await head(name).boundingBox())?.width ?? 0;
const active = (): Promise<string> =>
  page.evaluate(
    () => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
  );

/** What the browser says of things that gave way to others since, as it is seen by somebody who typed or pressed it. */
const shifts = (): Promise<number> =>
  page.evaluate(() => {
    const { watched } = window as unknown as { watched: { sum: number; observer: PerformanceObserver } };
    for (const entry of watched.observer.takeRecords()) watched.sum += (entry as unknown as { value: number }).value;
    const { sum } = watched;
    watched.sum = 0;
    return sum;
  });

describe('a rule table of 500 rows', () => {
  it('has what a rule gives in view, names and sections folded away, and nothing gives way to a cell that is changed', async () => {
    await longDraft();
    await page.addInitScript(() => {
      const watched = { sum: 0, observer: null as unknown };
      watched.observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) watched.sum += (entry as unknown as { value: number }).value;
      });
      (watched.observer as PerformanceObserver).observe({ type: 'layout-shift' });
      Object.assign(window, { watched });
    });
    await page.goto(`${server.address}/policies/${guide}/edit?part=severities`);
    await page.getByText('No faults').waitFor();
    await table.scrollIntoViewIfNeeded();
    // What most rules ask comes first, whatever order they ask it in.
    expect(await grid.getByRole('columnheader').allTextContents()).toEqual([
      ...['Place', 'Users affected', 'Environment', 'What is observed', 'And besides', 'Severity', 'In words'],
    ]);
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(many + 5));
    const place = await leftOf('Severity');
    await grid.focus();
    expect(await active()).toBe(`≥ ${many}`);
    await page.keyboard.press('End');
    expect(await leftOf('In words')).toBeGreaterThan(await leftOf('Environment'));
    const [box, frame] = await Promise.all([head('Severity').boundingBox(), table.boundingBox()]);
    expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? 0);
    await page.keyboard.press('Home');
    await expect.poll(() => leftOf('Severity')).toBe(place);

    const below = await table.boundingBox();
    await shifts();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'many-0: Users affected' }).waitFor();
    expect(await table.boundingBox()).toEqual(below);
    await page.keyboard.press('Escape');
    for (const at of ['Control+End', 'Enter', 'Escape', 'Control+Home', 'ArrowRight', 'F2', 'Escape'])
      await page.keyboard.press(at);
    const cell = cells(2).first();
    await cell.click();
    await cell.click();
    await page.getByRole('dialog', { name: 'many-1: Users affected' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await table.boundingBox()).toEqual(below);
    expect(await shifts()).toBe(0);
  });

  it('keeps how wide columns are made, and what is unfolded', async () => {
    const before = await widthOf('Environment');
    const edge = head('Environment').getByRole('separator', { name: 'Width of Environment' });
    const { x, y, width } = (await edge.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + width / 2, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 64, y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf('Environment')).toBe(before + 64);
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await table.getByText(`Environment is ${before + 80} pixels wide.`).waitFor();
    await button('Names').click();
    await button('Sections').click();
    await page.reload();
    await head('Section of the document').waitFor({ state: 'attached' });
    expect(await widthOf('Environment')).toBe(before + 80);
    await head('Environment').getByRole('separator').dblclick();
    expect(await widthOf('Environment')).toBe(before);
    expect(await cells(1).first().textContent()).toBe('many-0');
    await button('Names').click();
    await button('Sections').click();
    expect(await head('Rule').count()).toBe(0);
  });

  it('finds what rules say, without accents, and leaves the others out until it is told not to', async () => {
    await grid.focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('facon needle');
    await table.getByText(`1 of ${many + 4} rules`).waitFor();
    expect(await grid.getByRole('row').count()).toBe(2);
    expect(await grid.getByRole('rowheader').textContent()).toContain('322: many-321');
    await page.keyboard.press('Escape');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(many + 5));
    await find.fill('test');
    await table.getByText(`168 of ${many + 4} rules`).waitFor();
    // The second row that is shown is the fifth rule: moved up, it comes before the one above it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).toBe('grid-criteria-1-0');
    await page.keyboard.press('Alt+ArrowUp');
    await table.getByText(`many-4 is now in place 2 of ${many + 4}.`).waitFor();
    await expect.poll(savedNames).toEqual(['many-0', 'many-4', ...['1', '2', '3', '5', '6', '7'].map((one) => `many-${one}`)]);
    await table.getByRole('checkbox', { name: 'Leave out the others' }).uncheck();
    await find.press('Enter');
    await find.press('Enter');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(many + 5));
    await find.fill('nothing of this kind');
    await table.getByRole('checkbox', { name: 'Leave out the others' }).check();
    await table.getByText('No rule has these words.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await find.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(savedNames).toContain('many-2');
  });

  it('moves rows with the mouse and with keys, several at once, fills them down and doubles them; each is one step back', async () => {
    const original = ['0', '1', '2', '3', '4', '5', '6', '7'].map((one) => `many-${one}`);
    await expect.poll(savedNames).toEqual(original);
    await grid.focus();
    await page.keyboard.press('Control+Home');
    await grid.getByRole('row').nth(8).scrollIntoViewIfNeeded();
    const handle = (row: number) => grid.getByRole('row').nth(row).getByRole('rowheader').boundingBox();
    const [from, to] = [await handle(1), await handle(4)];
    if (from === null || to === null) throw new Error('no rows');
    const drag = async (): Promise<void> => {
      await page.mouse.move(from.x + 8, from.y + 22);
      await page.mouse.down();
      await page.mouse.move(to.x + 8, to.y + 36, { steps: 6 });
    };
    await drag();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await drag();
    await page.mouse.up();
    await table.getByText('many-0 is now in place 4 of 504.').waitFor();
    await expect.poll(savedNames).toEqual(['many-1', 'many-2', 'many-3', 'many-0', ...original.slice(4)]);
    await page.keyboard.press('Control+z');
    await expect.poll(savedNames).toEqual(original);

    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(savedNames).toEqual(['many-2', 'many-0', 'many-1', ...original.slice(3)]);
    await button('Move up').click();
    await expect.poll(savedNames).toEqual(original);

    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await table.getByText('2 rows filled').waitFor();
    expect(await Promise.all([1, 2, 3, 4].map((row) => cells(row).nth(1).textContent()))).toEqual([
      ...['Production', 'Production', 'Production', 'Production'],
    ]);
    await page.keyboard.press('Control+z');
    expect(await cells(2).nth(1).textContent()).toBe('Test');
    await button('Duplicate').click();
    await table.getByText('3 rules duplicated').waitFor();
    const copies = [0, 1, 2].map((at) => `many-${many + at}`);
    await expect.poll(savedNames).toEqual([...original.slice(0, 3), ...copies, 'many-3', 'many-4']);
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(many + 8));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(savedNames).toEqual(original);
  });

  it('marks the row of a fault with its words, and has nothing for axe to find in either theme', async () => {
    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
    expect(await active()).toBe('1 Critical impact');
    await page.keyboard.type('graver');
    await page.keyboard.press('Enter');
    const mark = grid.getByRole('rowheader', { name: /^1: many-0 There is no severity “graver”/ });
    await mark.waitFor();
    await page.keyboard.press('ArrowUp');
    await table.getByText(/Row 1: There is no severity “graver”/).waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await mark.waitFor({ state: 'detached' });
  });
});
