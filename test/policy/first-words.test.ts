import { describe, expect, test } from 'vitest';
import { checkExamples, loadPolicies } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

/** The support of a hosting provider and maker of medical devices, as somebody who has just read the format might write it. */
const text = `policy: acme/help
language: en
version: 1
title: Acme help
timeZone: Europe/Berlin
source: { document: sla.pdf }
products: { vps: { label: VPS, source: { section: P } } }
supportPlans: { gold: { label: Gold, source: { section: P } } }
severities:
  p1: { label: Down, source: { section: P } }
  p2: { label: Slow, source: { section: P } }
facts:
  racks: { type: number, label: Racks }
events:
  engineer-on-site: { label: Engineer on site, source: { section: T } }
metrics:
  onSite: { label: On site, starts: opened, stops: engineer-on-site, source: { section: T } }
pauses:
  parts: { label: Waiting for parts, begins: follow-up, ends: customer-replied, most: 5 days, source: { section: T } }
contacts: { mail: { kind: email, value: help@acme.example, label: Mail, source: { section: C } } }
calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-fri, from: "09:00", to: "17:00" }]
    holidays: { country: DE }
    source: { section: H }
desks: { noc: { label: NOC, timeZone: Europe/Berlin, hours: around-the-clock, contacts: [mail], source: { section: D } } }
severity:
  setBy: vendor
  criteria:
    - { id: down, when: { supportPlan: gold, racks: { above: 1 } }, then: p1, label: Down, source: { section: P } }
    - { id: sent, when: { happened: engineer-on-site }, then: p2, label: Sent, source: { section: P } }
  default: p2
targets:
  - id: times
    table:
      rows: severity
      cells:
        p1: { response.within: 4 hours, onSite.within: 1 business day }
        p2: { response: { commitment: best-effort } }
    response: { on: office, label: First answer, objective: 95 %, onSeverityChange: restart }
    onSite: { label: Engineer on site, pausedBy: parts }
    source: { section: T }
escalation: [{ id: m1, label: Manager, to: manager, after: 50 % of response, source: { section: E } }]
credits: [{ id: late, of: response, per: 1 hour late, gives: 5 %, most: 50 %, label: Credit, source: { section: C } }]
closure: [{ id: silent, within: 14 days, label: Closed, source: { section: C } }]
examples:
  - name: first
    case: { requestedSeverity: p1, supportPlan: gold, racks: 2, openedAt: 2026-06-10T09:00:00+02:00, events: [{ type: responded, at: 2026-06-10T10:00:00+02:00 }] }
    expect: { severity.id: p1, targets.response.dueAt: 2026-06-10T13:00:00+02:00 }
`;

/** What is said of the policy with a piece of it written otherwise: place, what is wrong, and the way out. */
async function told(written: string, wrong: string): Promise<string[]> {
  expect(text.split(written), written).toHaveLength(2);
  const changed = text.replace(written, () => wrong);
  const { policies, diagnostics } = loadPolicies([{ path: 'acme/help/en/1.yaml', text: changed }], publicHolidays);
  const examples = await Promise.all(policies.map((one) => checkExamples(one, timeData)));
  const all = [...diagnostics, ...examples.flatMap((one) => one.diagnostics)];
  const lines = changed.split('\n');
  return all.map(({ line, column, length, message, hint = '' }) => {
    const mark = (lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
    return `${mark} | ${message} | ${hint}`;
  });
}

test('the policy in which slips are made is good', async () => {
  expect(await told('title: Acme help', 'title: Acme support')).toEqual([]);
});

describe('what people write first is told at its place, with the way out', () => {
  test.each([
    [
      'names in a list',
      'products: { vps: { label: VPS, source: { section: P } } }',
      'products: [vps]',
      /write each under its name, as `vps: \{ label: … \}`/,
    ],
    [
      'entries with an id',
      'supportPlans: { gold: { label: Gold, source: { section: P } } }',
      'supportPlans: [{ id: gold, label: Gold }]',
      /as `gold: \{ … \}`/,
    ],
    ['a vendor', 'title: Acme help', 'title: Acme help\nvendor: Acme', /^vendor \|.*did you mean `vendorName`/],
    ['priorities', 'severities:\n  p1', 'priorities:\n  p1', /^priorities \|.*did you mean `severities`/],
    ['a type of another language', 'type: number', 'type: percent', /^percent \|.*did you mean `number`/],
    [
      'a contact that is an address',
      'mail: { kind: email, value: help@acme.example, label: Mail, source: { section: C } }',
      'mail: help@acme.example',
      /write `mail: \{ kind: email, value: help@acme.example \}`/,
    ],
    [
      'an address at a desk',
      'contacts: [mail]',
      'contacts: [help@acme.example]',
      /declare it under `contacts` and write its name here/,
    ],
    [
      'hours as one text',
      '{ days: mon-fri, from: "09:00", to: "17:00" }',
      'mon-fri 9:00-17:00',
      /write `\{ days: mon-fri, from: "09:00", to: "17:00" \}`/,
    ],
    [
      'no hours',
      'open: [{ days: mon-fri, from: "09:00", to: "17:00" }]',
      'open: []',
      /^\[\] \| `open` has no entries \| write `open: \[\{ days: mon-fri/,
    ],
    [
      'holidays in a list',
      'holidays: { country: DE }',
      'holidays: [2026-12-25]',
      /write `holidays: \{ days: \{ 2026-12-25: … \} \}`/,
    ],
    [
      'a holiday beside the country',
      'holidays: { country: DE }',
      'holidays: { country: DE, 12-24: Eve }',
      /^12-24 \|.*its place is in `days`/,
    ],
    ['24x7', 'hours: around-the-clock', 'hours: 24x7', /did you mean `around-the-clock`/],
    ['24/7', 'hours: around-the-clock', 'hours: 24/7', /write `hours: around-the-clock`/],
    ['another word for the vendor', 'setBy: vendor', 'setBy: provider', /did you mean `vendor`/],
    ['a severity in place of then', 'then: p1', 'severity: p1', /^severity \|.*did you mean `then`/],
    ['a plan in a condition', 'when: { supportPlan: gold', 'when: { plan: gold', /^plan \|.*did you mean `supportPlan`/],
    [
      'a condition as text',
      'when: { happened: engineer-on-site }',
      'when: happened == engineer-on-site',
      /write `when: \{ happened: engineer-on-site \}`/,
    ],
    [
      'an event that nobody declares',
      'happened: engineer-on-site',
      'happened: parts-sent',
      /^parts-sent \|.*declare it under `events`/,
    ],
    ['an event that stops nothing yet', 'stops: engineer-on-site', 'stops: arrived', /^arrived \|.*declare it under `events`/],
    [
      'a metric with a hyphen',
      '  onSite: { label: On site, starts',
      '  on-site: { label: On site, starts',
      /^on-site \|.*as `onSite`/,
    ],
    ['a pause with a maximum', 'most: 5 days', 'max: 5 days', /^max \|.*did you mean `most`/],
    [
      'business hours',
      'response.within: 4 hours',
      'response.within: 4 business hours',
      /write `4 hours`, and under `on` the hours that count/,
    ],
    [
      'no time at all',
      'response.within: 4 hours',
      'response.within: ASAP',
      /or `commitment: best-effort` where none is promised/,
    ],
    ['a share as a fraction', 'objective: 95 %', 'objective: 0.95', /write `objective: 95 %`/],
    ['a share of nothing', 'after: 50 % of response', 'after: 50 %', /write `after: 50 % of response`/],
    ['a unit alone', 'per: 1 hour late', 'per: hour', /write `per: 1 hour late`/],
    ['a metric of a credit', 'of: response, per', 'metric: response, per', /^metric \|.*did you mean `of`/],
    [
      'a closing that is no list',
      'closure: [{ id: silent, within: 14 days, label: Closed, source: { section: C } }]',
      'closure: { within: 14 days, label: Closed }',
      /^within \|.*rules stand in a list: `closure: \[\{ id: …, within: …, label: … \}\]`/,
    ],
    [
      'a severity in a case',
      'requestedSeverity: p1',
      'severity: p1',
      /`severity` is worked out and cannot be stated \| state `requestedSeverity` instead/,
    ],
    ['a plan in a case', 'p1, supportPlan: gold', 'p1, plan: gold', /did you mean `supportPlan`/],
    ['an event by its name', '{ type: responded, at: 2026', '{ responded: 2026', /^.*write `\{ type: responded, at: … \}`/],
    ['an event under another key', '{ type: responded, at', '{ event: responded, at', /did you mean `type`/],
    ['a severity that is expected', 'severity.id: p1', 'severity: p1', /write `severity.id`/],
    ['a target that is expected', 'targets.response.dueAt', 'response.due', /^response.due \|.*write `targets.response.dueAt`/],
    ['a team that is expected', 'severity.id: p1', 'team: support', /write `routing.team`/],
  ])('%s', async (_, written, wrong, way) => {
    expect(await told(written, wrong)).toContainEqual(expect.stringMatching(way));
  });

  test('targets as a map of severities', async () => {
    const targets = text.slice(text.indexOf('targets:'), text.indexOf('escalation:'));
    expect((await told(targets, 'targets: { p1: 15 minutes }\n'))[0]).toMatch(/times for each severity are a table/);
  });
});

describe('what stands beside a table for a time', () => {
  test('holds for the cells that promise one', async () => {
    expect(await told('p2: { response: { commitment: best-effort } }', 'p2: { response.commitment: best-effort }')).toEqual([]);
  });

  test('is told where no cell does', async () => {
    const found = await told('response.within: 4 hours, onSite', 'response.commitment: none, onSite');
    expect(found.join('\n')).toMatch(/objective \| `objective` goes with a time, and this target promises none/);
    expect(found.join('\n')).toMatch(/onSeverityChange \| `onSeverityChange` goes with a time/);
  });

  test('and what a cell says of itself is told', async () => {
    const found = await told('{ commitment: best-effort }', '{ commitment: best-effort, objective: 90 % }');
    expect(found.join('\n')).toMatch(/objective \| `objective` goes with a time/);
  });
});
