import { describe, expect, test } from 'vitest';
import { decided, faultsOf, smallPolicy } from './small-policy.ts';

const severities = `severities:
  p1: { label: P1 }
  p2: { label: P2 }
  p3: { label: P3 }
`;

const facts = `facts:
  impact: { type: id, label: Impact, values: { high: { label: High }, low: { label: Low } } }
  urgency: { type: id, label: Urgency, values: { high: { label: High }, low: { label: Low } } }
  users: { type: integer, label: Users }
`;

const office = `calendars:
  office:
    timeZone: Europe/Berlin
    open: [{ days: mon-thu, from: "09:00", to: "17:00" }, { days: fri, from: "09:00", to: "15:00" }]
    source: { section: Hours }
`;

const matrix = `severity:
  setBy: vendor
  criteria:
    - id: matrix
      table: { rows: impact, columns: urgency, cells: { high: { high: p1, low: p2 }, low: { high: p2, low: p3 } } }
      label: Impact and urgency
      source: { section: Matrix }
  default: p3
`;

const targets = `targets:
  - id: times
    table:
      rows: supportPlan
      columns: severity
      sets: response.within
      cells:
        platinum: { p1: 15 minutes, p2: 1 hour }
        "standard, elite": { p1: 1 hour, p3: { commitment: best-effort } }
    response: { on: office, pausedBy: waiting-on-customer, label: By plan and severity }
    source: { section: Times }
  - id: others
    response: { within: 8 hours, label: Everybody else }
    source: { section: Times }
`;

const whole = severities + facts + office + matrix + targets;

const opened = '2026-06-15T10:00:00+02:00';
const decide = (stated: object) => decided(smallPolicy(whole), { openedAt: opened, ...stated }, opened);

describe('a table of two facts', () => {
  test.each([
    [{ impact: 'high', urgency: 'high' }, 'p1', 'matrix/high/high'],
    [{ impact: 'high', urgency: 'low' }, 'p2', 'matrix/high/low'],
    [{ impact: 'low', urgency: 'high' }, 'p2', 'matrix/low/high'],
    [{ impact: 'low', urgency: 'low' }, 'p3', 'matrix/low/low'],
  ])('%j is %s by %s', async (stated, severity, rule) => {
    const decision = await decide(stated);
    expect(decision.severity.id).toBe(severity);
    expect(decision.sources.map((one) => one.rule)).toContain(rule);
  });

  test.each([
    ['platinum', 'high', 'high', '2026-06-15T10:15:00+02:00', 'times/platinum/p1'],
    ['platinum', 'high', 'low', '2026-06-15T11:00:00+02:00', 'times/platinum/p2'],
    ['elite', 'high', 'high', '2026-06-15T11:00:00+02:00', 'times/standard,elite/p1'],
    // Blank cells fall through to the rules further down.
    ['platinum', 'low', 'low', '2026-06-15T18:00:00+02:00', 'others'],
    ['standard', 'high', 'low', '2026-06-15T18:00:00+02:00', 'others'],
  ])('%s with %s impact and %s urgency is answered by %s', async (supportPlan, impact, urgency, dueAt, rule) => {
    const decision = await decide({ supportPlan, impact, urgency });
    expect(decision.targets.response).toMatchObject({ dueAt });
    expect(decision.sources.map((one) => one.rule)).toContain(rule);
  });

  test('a cell can have settings of its own, and what all share holds beside them', async () => {
    const { response } = (await decide({ supportPlan: 'standard', impact: 'low', urgency: 'low' })).targets;
    expect(response).toMatchObject({ commitment: 'best-effort', label: 'By plan and severity', calendar: 'office' });
  });
});

test('a table can have sheets, ranges and a key for all others', async () => {
  const set = smallPolicy(
    `${severities}${facts}targets:
  - id: times
    when: { environment: production }
    table:
      sheets: region
      rows: users
      columns: severity
      sets: resolution.within
      cells:
        emea:
          "< 10": { p1: 8 hours }
          10-99: { p1: 4 hours }
          ">= 100": { "*": 1 hour }
        "*": { "*": { p1: 20 hours } }
    resolution: { label: By place and severity }
    source: { section: Times }
severity: { setBy: customer, default: p1 }
`.replace('severity: { setBy: customer, default: p1 }', 'severity: { setBy: customer, default: p1 }'),
  );
  const due = async (stated: object) => {
    const decision = await decided(set, { openedAt: opened, environment: 'production', ...stated }, opened);
    return [decision.targets.resolution?.within?.value ?? null, decision.sources.at(-1)?.rule];
  };
  expect(await due({ region: 'emea', users: 9 })).toEqual([8, 'times/emea/<10/p1']);
  expect(await due({ region: 'emea', users: 10 })).toEqual([4, 'times/emea/10-99/p1']);
  expect(await due({ region: 'emea', users: 99 })).toEqual([4, 'times/emea/10-99/p1']);
  expect(await due({ region: 'emea', users: 100, requestedSeverity: 'p3' })).toEqual([1, 'times/emea/>=100/*']);
  expect(await due({ region: 'apac' })).toEqual([20, 'times/*/*/p1']);
  expect(await due({ region: 'emea' })).toEqual([20, 'times/*/*/p1']);
});

test('ranges of numbers can leave out either end', async () => {
  const set = smallPolicy(`${severities}${facts}severity:
  setBy: vendor
  criteria:
    - id: users
      table: { rows: users, cells: { "< 10": p3, ">= 10 < 100": p2, "> 100 <= 1000": p1 } }
      label: Users
      source: { section: Users }
targets: [{ id: all, response: { within: 1 hour, label: One hour }, source: { section: Times } }]
`);
  const by = async (users: number) => (await decided(set, { openedAt: opened, users }, opened)).severity.id;
  expect(await Promise.all([9, 10, 99, 100, 101, 1000, 1001].map(by))).toEqual(['p3', 'p2', 'p2', null, 'p1', 'p1', null]);
});

describe('where every rule counts, `*` stands for all others too', () => {
  const grid = '{ rows: impact, columns: urgency, cells: { high: { high: A, "*": B }, "*": { high: C, "*": D } } }';
  const set = smallPolicy(`${severities}${facts}severity:
  setBy: customer
  default: p1
  adjustments:
    - id: move
      table: { rows: impact, sets: lower, cells: { high: 1, "*": 2 } }
      label: Lower
      source: { section: Moves }
targets: [{ id: all, response: { within: 1 hour, label: One hour }, source: { section: Times } }]
obligations: [{ id: duty, table: ${grid}, source: { section: Duties } }]
notices:
  - { id: note, when: { vip: true }, table: { rows: impact, cells: { high: High, "*": Others } }, source: { section: Notes } }
`);

  test.each([
    [{ impact: 'high', urgency: 'high' }, 'duty/high/high', 'p2'],
    [{ impact: 'high', urgency: 'low' }, 'duty/high/*', 'p2'],
    [{ impact: 'high' }, 'duty/high/*', 'p2'],
    [{ impact: 'low', urgency: 'high' }, 'duty/*/high', 'p3'],
    [{ urgency: 'high' }, 'duty/*/high', 'p3'],
    [{}, 'duty/*/*', 'p3'],
  ])('%j is one cell', async (stated, cell, severity) => {
    const decision = await decided(set, { openedAt: opened, ...stated }, opened);
    expect(decision.obligations.map(({ id }) => id)).toEqual([cell]);
    expect(decision.severity.id).toBe(severity);
    expect(decision.notices).toEqual([]);
  });

  test('what stands beside the table holds with it', async () => {
    const told = async (stated: object) =>
      (await decided(set, { openedAt: opened, vip: true, ...stated }, opened)).notices.map(({ id }) => id);
    expect(await told({ impact: 'high' })).toEqual(['note/high']);
    expect(await told({ impact: 'low' })).toEqual(['note/*']);
    expect(await told({})).toEqual(['note/*']);
  });
});

describe('what is wrong with a table is told at its cell', () => {
  const parts = severities + facts + office;
  const told = (text: string) =>
    faultsOf(text).map(({ code, line, column, length, message }) => {
      const written = `policy: acme/help\nlanguage: en\nversion: 1\ntitle: Acme help\ntimeZone: Europe/Berlin\nsource: { document: care.pdf }\n${text}`;
      return [code, (written.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length), message];
    });
  const criteria = (table: string, more = '') =>
    `${parts}severity:\n  setBy: vendor\n  criteria:\n    - id: matrix\n      ${more}table: ${table}\n      label: Matrix\n      source: { section: Matrix }\ntargets: [{ id: all, response: { within: 1 hour, label: One hour }, source: { section: Times } }]\n`;

  test.each([
    ['{ rows: impact, columns: urgency, cells: { high: { high: p9 } } }', 'unknown-severity', 'p9'],
    ['{ rows: impact, columns: urgency, cells: { hihg: { high: p1 } } }', 'wrong-fact-value', 'hihg'],
    ['{ rows: impact, columns: urgncy, cells: { high: { high: p1 } } }', 'unknown-fact', 'urgncy'],
    ['{ rows: impact, columns: impact, cells: { high: { high: p1 } } }', 'incomplete-table', 'impact'],
    ['{ rows: impact, columns: severity, cells: { high: { p1: p1 } } }', 'fact-not-yet-known', 'severity'],
    ['{ rows: impact, columns: urgency, cells: { high: { high: 4 } } }', 'wrong-type', '4'],
    ['{ rows: impact, columns: urgency, cells: {} }', 'incomplete-table', 'table'],
    ['{ rows: impact, cells: { high: { high: p1 } } }', 'unknown-key', 'high'],
    ['{ rows: impact, columns: urgency, sets: thn, cells: { high: { high: p1 } } }', 'incomplete-table', 'thn'],
    ['{ rows: impact, columns: urgency, cells: { "high, low": { high: p1 }, high: { low: p1 } } }', 'unreachable-cell', 'high'],
    ['{ rows: users, columns: urgency, cells: { "< 10": { high: p1 }, 9-20: { high: p1 } } }', 'unreachable-cell', '9-20'],
    ['{ rows: users, columns: urgency, cells: { 20-10: { high: p1 } } }', 'unreachable-cell', '20-10'],
  ])('%s', (table, code, at) => {
    expect(told(criteria(table)).map(([one, place]) => [one, place])).toEqual([[code, at]]);
  });

  test('a cell that what stands beside the table rules out, and one that an earlier rule takes', () => {
    const table = '{ rows: impact, columns: urgency, cells: { high: { high: p1 }, low: { high: p2 } } }';
    expect(told(criteria(table, 'when: { impact: high }\n      '))).toEqual([
      ['unreachable-cell', 'p2', 'no case comes to the cell `low, high`'],
    ]);
    const earlier = `${parts}${matrix.replace('    - id: matrix', '    - { id: first, when: { impact: high }, then: p1, label: First, source: { section: Matrix } }\n    - id: matrix')}targets: [{ id: all, response: { within: 1 hour, label: One hour }, source: { section: Times } }]\n`;
    expect(told(earlier).map(([code, at]) => [code, at])).toEqual([
      ['unreachable-cell', 'p1'],
      ['unreachable-cell', 'p2'],
    ]);
  });

  test('what is wrong beside a table is told once, however many cells it has', () => {
    const text = whole.replace('on: office, pausedBy', 'on: ofice, pausedBy');
    expect(told(text).map(([code, at]) => [code, at])).toEqual([['unknown-calendar', 'ofice']]);
    expect(told(whole.replace(', label: By plan and severity', '')).map(([code, at]) => [code, at])).toEqual([
      ['missing-label', 'response'],
    ]);
    expect(told(whole.replace('      label: Impact and urgency\n', '')).map(([code, at]) => [code, at])).toEqual([
      ['missing-label', 'matrix'],
    ]);
  });

  test('a time that is none', () => {
    expect(told(whole.replace('p1: 15 minutes', 'p1: 15 min')).map(([code, at]) => [code, at])).toEqual([
      ['wrong-format', '15 min'],
    ]);
  });
});

describe('a table of one fact', () => {
  const printed = `${severities}${office}targets:
  - id: times
    table:
      rows: severity
      cells:
        p1: { response.within: 15 minutes, response.label: Answer in a quarter of an hour, statusUpdate.within: 1 hour, resolution: { within: 8 hours, on: office, label: Done the same day } }
        "p2, p3": { response.within: 2 hours, resolution: { commitment: best-effort, label: As time permits } }
    response: { on: office, label: Answer by severity }
    statusUpdate: { label: How it stands }
    source: { section: Times }
`;
  const decideBy = (severity: string) => decided(smallPolicy(printed), { openedAt: opened, requestedSeverity: severity }, opened);

  test('sets in each row what its settings say, over what stands beside it', async () => {
    const { targets: p1, sources } = await decideBy('p1');
    expect(p1).toMatchObject({
      response: { dueAt: '2026-06-15T10:15:00+02:00', calendar: 'office', label: 'Answer in a quarter of an hour' },
      resolution: { dueAt: '2026-06-16T10:00:00+02:00', label: 'Done the same day' },
    });
    expect(sources).toContainEqual(expect.objectContaining({ rule: 'times/p1' }));
    const { targets: p3 } = await decideBy('p3');
    expect(Object.keys(p3)).toEqual(['response', 'resolution']);
    expect(p3).toMatchObject({
      response: { dueAt: '2026-06-15T12:00:00+02:00', label: 'Answer by severity' },
      resolution: { commitment: 'best-effort', dueAt: null },
    });
  });

  test('has one value a row where it says what that sets', async () => {
    const sets = `${severities}severity: { setBy: customer, default: p3 }
notices:
  - id: who
    table: { rows: severity, cells: { p1: Call the duty manager, "*": Write to support } }
    source: { section: Contacts }
targets:
  - id: answer
    table: { rows: severity, sets: response.within, cells: { p1: 1 hour, "*": 4 hours } }
    response: { label: Answer }
    source: { section: Times }
`;
    const { notices, targets: set } = await decided(smallPolicy(sets), { openedAt: opened, requestedSeverity: 'p2' }, opened);
    expect(notices).toEqual([{ id: 'who/*', label: 'Write to support' }]);
    expect(set.response).toMatchObject({ dueAt: '2026-06-15T14:00:00+02:00' });
  });

  test('sets metrics of the policy as well, with a fact for its columns or without', async () => {
    const own = `${severities}events: { plan-sent: { label: A plan was sent } }
metrics: { plan: { label: Plan, starts: opened, stops: [plan-sent, resolved] } }
targets:
  - id: plans
    table: { rows: severity, columns: supportPlan, sets: plan.within, cells: { p1: { elite: 1 hour } } }
    plan: { label: A plan for Elite }
    source: { section: Plans }
  - id: others
    table: { rows: severity, cells: { p1: { plan.within: 2 hours } } }
    plan: { label: A plan }
    source: { section: Plans }
`;
    const dueBy = async (plan: string) => {
      const asked = { openedAt: opened, requestedSeverity: 'p1', supportPlan: plan };
      return (await decided(smallPolicy(own), asked, opened)).targets.plan?.dueAt;
    };
    expect(await dueBy('elite')).toBe('2026-06-15T11:00:00+02:00');
    expect(await dueBy('standard')).toBe('2026-06-15T12:00:00+02:00');
  });

  test.each([
    ['{ rows: severity, cells: { p1: 1 hour } }', 'incomplete-table', 'table'],
    ['{ rows: severity, cells: { p1: { respons.within: 1 hour } } }', 'unknown-metric', 'respons.within'],
    ['{ rows: severity, cells: { p1: { response.witin: 1 hour } } }', 'unknown-key', 'response.witin'],
    ['{ rows: severity, cells: { p9: { response.within: 1 hour } } }', 'unknown-severity', 'p9'],
    ['{ rows: severity, cells: { p1: { response.within: soon } } }', 'wrong-format', 'soon'],
  ])('%s is at fault', (table, code, marked) => {
    const text = `${severities}targets:\n  - { id: times, table: ${table}, response: { label: Answer }, source: { section: Times } }\n`;
    const lines = `policy: acme/help\nlanguage: en\nversion: 1\ntitle: Acme help\ntimeZone: Europe/Berlin\nsource: { document: care.pdf }\n${text}`;
    const found = faultsOf(text).map((fault) => [
      fault.code,
      (lines.split('\n')[fault.line - 1] ?? '').slice(fault.column - 1, fault.column - 1 + fault.length),
    ]);
    expect(found).toContainEqual([code, marked]);
  });
});
