import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAgreement } from '../../engine/decision/agreement-check.ts';
import { compilePolicy, decideSync, isProblem, loadPolicies, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const head = `policy: acme/care
language: en
version: 1
title: Acme Care
source: { document: care.pdf }
severities: { p1: { label: P1 }, p2: { label: P2 }, p3: { label: P3 } }
severity: { setBy: customer, default: p3 }
facts: { users: { type: integer, label: Users } }
conditions:
  vip: { customer: [zenit, orbit] }
  late: { is: vip, openedDuring: { not: office }, not: { happened: reopened } }
calendars:
  office: { timeZone: Europe/Berlin, open: [{ days: mon-fri, from: "09:00", to: "17:00" }], source: { section: Hours } }
  night: { timeZone: Europe/Berlin, open: [{ days: mon-sun, from: "22:00", to: "06:00" }], source: { section: Hours } }
`;

const last = '  - { id: rest, response: { within: 99 hours, label: Rest }, source: { section: Times } }\n';

/** Rows as a table writes them, and as a rule asks the same. */
const rows = [
  ['elite', '{ supportPlan: elite }'],
  ['"standard, platinum"', '{ supportPlan: [standard, platinum] }'],
  ['"*"', undefined],
] as const;
const columns = [
  ['"< 10"', '{ users: { below: 10 } }'],
  ['10-20', '{ users: { atLeast: 10, atMost: 20 } }'],
  ['"> 20"', '{ users: { above: 20 } }'],
  ['"*"', undefined],
] as const;
const besides = [
  undefined,
  '{ is: late }',
  '{ is: [vip, late], dataLoss: true }',
  '{ openedDuring: [office, night] }',
  '{ happened: [escalated, reopened] }',
] as const;

const written = fc.record({
  cells: fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined, freq: 3 }), { minLength: 4, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  beside: fc.constantFrom(...besides),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

/** The table, and the rules that it stands for, written out by hand: those of `*` are last in both. */
function bothWays({ cells, beside }: Written): readonly [string, string] {
  const lines = rows.map(([key], row) => {
    const said = columns.flatMap(([column], at) =>
      cells[row]?.[at] === undefined ? [] : [`${column}: ${cells[row]?.[at]} hours`],
    );
    return `        ${key}: { ${said.join(', ')} }\n`;
  });
  const table = `  - id: times\n${beside === undefined ? '' : `    when: ${beside}\n`}    table:\n      rows: supportPlan\n      columns: users\n      sets: response.within\n      cells:\n${lines.join('')}    response: { on: office, label: Times }\n    source: { section: Times }\n`;
  const rules = rows.flatMap(([, asksRow], row) =>
    columns.flatMap(([, asksColumn], at) => {
      const within = cells[row]?.[at];
      if (within === undefined) return [];
      const parts = [beside, asksRow, asksColumn].filter((part) => part !== undefined);
      const when = parts.length === 0 ? '' : `when: { all: [${parts.join(', ')}] }, `;
      return [
        `  - { id: r${row}-${at}, ${when}response: { within: ${within} hours, on: office, label: Times }, source: { section: Times } }\n`,
      ];
    }),
  );
  const used = `notices: [{ id: n, when: { is: late }, label: N, source: { section: N } }]\n`;
  return [`${head}${used}targets:\n${table}${last}`, `${head}${used}targets:\n${rules.join('')}${last}`];
}

function load(text: string) {
  const { policies, diagnostics } = loadPolicies([{ path: 'acme/care/en/1.yaml', text }], publicHolidays);
  expect(diagnostics).toEqual([]);
  return policies.map(({ policy }) => policy);
}

const stated = fc.record(
  {
    supportPlan: fc.constantFrom('elite', 'standard', 'platinum', 'medallion'),
    users: fc.constantFrom(0, 9, 10, 15, 20, 21, 500),
    customer: fc.constantFrom('zenit', 'orbit', 'else'),
    dataLoss: fc.boolean(),
    requestedSeverity: fc.constantFrom('p1', 'p2'),
  },
  { requiredKeys: [] },
);
const openings = [
  '2026-06-15T10:00:00+02:00',
  '2026-06-15T17:00:00+02:00',
  '2026-06-16T23:00:00+02:00',
  '2026-06-20T12:00:00+02:00',
];
const events = [
  { type: 'escalated', at: '2026-06-21T09:00:00Z', level: 'boss' },
  { type: 'reopened', at: '2026-06-22T09:00:00Z' },
];
const cases = fc.record({ facts: stated, openedAt: fc.constantFrom(...openings), happened: fc.subarray(events) });

test('a table equals its rules written out, and both executions agree on it', async () => {
  await fc.assert(
    fc.asyncProperty(
      written.filter(({ cells }) => cells.flat().some((cell) => cell !== undefined)),
      fc.array(cases, { minLength: 20, maxLength: 20 }),
      async (one, asked) => {
        const levels = 'escalation: [{ id: boss, label: Boss, to: boss, source: { section: Levels } }]\n';
        const [table, rules] = bothWays(one).map((text) => load(`${text}${levels}`));
        const sets = [table, rules].map((policies) => policySet(policies ?? [], timeData));
        for (const { facts, openedAt, happened } of asked) {
          const request = { case: { vendor: 'acme', openedAt, events: happened, ...facts }, asOf: '2026-06-23T09:00:00Z' };
          const [a, b] = sets.map((set) => decideSync(set, request, 0));
          if (a === undefined || b === undefined || isProblem(a) || isProblem(b)) throw new Error(JSON.stringify([a, b]));
          expect(a.targets).toEqual(b.targets);
        }
        const [policy] = table ?? [];
        if (policy !== undefined) await checkAgreement(compilePolicy(policy, timeData));
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
