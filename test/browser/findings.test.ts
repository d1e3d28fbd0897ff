import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInBothThemes } from './both-themes.ts';
import { openBrowser } from './open-browser.ts';
import { startServer } from './running-server.ts';

const [server, browser] = await Promise.all([startServer(), openBrowser()]);
const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 1000 } });
const page = await context.newPage();
const complaints: string[] = [];
page.on('pageerror', ({ message }) => complaints.push(message));

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const edition = 'acme/care/en';
const draft = `${server.address}/v1/policies/${edition}/draft`;
const savedText = async (): Promise<string> => ((await (await fetch(draft)).json()) as { readonly text: string }).text;
const effect = () => page.getByRole('complementary', { name: 'Effect' });
const criteria = () => page.getByRole('grid', { name: 'What decides how severe a case is' });

/** A policy with a criterion that another hides, and one that gives an outage less than a weak service. */
const policy = `policy: acme/care
language: en
version: 1
title: Care
source: { document: Care.pdf }
severities:
  high: { label: High }
  low: { label: Low }
severity:
  criteria:
    - id: announced
      when: { serviceState: down }
      then: low
      label: Announced outage
      source: { section: "1" }
    - id: weak
      when: { serviceState: degraded }
      then: high
      label: Weak service
      source: { section: "1" }
    - id: planted
      when: { serviceState: down, channel: phone }
      then: high
      label: Planted
      source: { section: "1" }
    - id: otherwise
      then: low
      label: Anything else
      source: { section: "1" }
targets:
  - id: answer
    when: { severity: [high, low] }
    response: { within: 4 hours, on: around-the-clock, label: Answer }
    source: { section: "2" }
`;

beforeAll(async () => {
  const template = { title: 'Care', timeZone: 'Europe/Berlin' };
  const started = await fetch(draft, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template }),
  });
  const { revision } = (await started.json()) as { readonly revision: string };
  const headers = { 'content-type': 'application/yaml', 'if-match': `"${revision}"` };
  expect((await fetch(draft, { method: 'PUT', headers, body: policy })).status).toBe(200);
});

describe('what the rules of a draft do together', () => {
  it('is told beside the editor and marked at its rows', async () => {
    await page.goto(`${server.address}/policies/${edition}/edit?part=severities`);
    await effect().getByText('1 fault').waitFor();
    await criteria()
      .getByRole('rowheader', { name: /^3: planted “planted” never comes into play/ })
      .waitFor();
    await criteria()
      .getByRole('rowheader', { name: /^1: announced/ })
      .filter({ has: page.getByText(/and the same where service state is degraded/) })
      .waitFor();
    await effect().getByText('1 thing in the rules may not be meant').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  });

  it('leads to a case that shows it, decided by the draft', async () => {
    await effect().getByRole('link', { name: 'Try such a case' }).click();
    await page.waitForURL(/\/simulate\?.*serviceState=down/);
    await page.getByText('Announced outage').first().waitFor();
    await page.goBack();
    await effect().getByText('1 fault').waitFor();
  });

  it('stands in the text where it is written', async () => {
    await page.getByText('Text', { exact: true }).click();
    await page.locator('.cm-lintRange-error').first().waitFor();
    expect(await page.locator('.cm-lintRange-error').allTextContents()).toEqual(['id: planted']);
    await page.getByText('Forms', { exact: true }).click();
  });

  it('is mended with a click, or meant with a reason, and can be undone', async () => {
    await effect().getByRole('button', { name: 'Take the rule away' }).click();
    await effect().getByText('No faults').waitFor();
    expect(
      await criteria()
        .getByRole('rowheader', { name: /planted/ })
        .count(),
    ).toBe(0);
    await effect().getByRole('button', { name: 'This is meant' }).click();
    await page.keyboard.type('Outages are announced to all.');
    await effect().getByRole('button', { name: 'Keep the reason' }).click();
    await effect().getByText('1 thing in the rules may not be meant').waitFor({ state: 'detached' });
    await expect.poll(savedText).toContain('reason: Outages are announced to all.');
    expect(await savedText()).toContain('finding: graver-gets-less');
    await page.getByRole('button', { name: 'Undo' }).click();
    await effect().getByText('1 thing in the rules may not be meant').waitFor();
    await expect.poll(savedText).not.toContain('graver-gets-less');
    expect(complaints).toEqual([]);
  });

  it('stands in the review', async () => {
    await page.goto(`${server.address}/policies/${edition}/review`);
    await page.getByText('1 thing in the rules may not be meant').waitFor();
  });

  it('is held by examples, of which those that are missing are offered', async () => {
    await page.goto(`${server.address}/policies/${edition}/examples`);
    await page.getByRole('button', { name: 'Look what they miss' }).click();
    await page.getByText('0 of 4 rules decide an example.').waitFor();
    const section = page.getByRole('region', { name: 'What the examples hold the policy to' });
    const offered = section.getByRole('button', { name: 'Add this example' });
    const before = await offered.count();
    expect(before).toBeGreaterThan(2);
    expect(await findingsInBothThemes(page)).toEqual([]);
    await offered.first().click();
    await expect.poll(() => offered.count()).toBe(before - 1);
    await page.getByText('All 1 example').or(page.getByText('1 example comes out as it should')).first().waitFor();
    await expect.poll(savedText).toContain('examples:');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText(/^[1-4] of 4 rules decide an example\./).waitFor();
    expect(complaints).toEqual([]);
  });
});
