import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ProblemError } from '../../server/errors/problem-error.ts';
import { runSimulation } from '../../server/what-if/run-simulation.ts';
import { inPieces } from './read-cases.ts';
import { shippedVersion } from './two-versions.ts';

type Golden = { readonly name: string; readonly csv: string; readonly faults: readonly object[] };

const goldens = parse(readFileSync('test/golden/simulation/csv-faults.yaml', 'utf8')) as Golden[];
const { policy } = shippedVersion('planview/customer-care/fr');

describe('a table with faults', () => {
  test.each(goldens.map((golden) => [golden.name, golden] as const))(
    'tells every one with line and column: %s',
    async (_, { csv, faults }) => {
      expect(await faultsOf(csv)).toEqual(faults.map((fault) => expect.objectContaining(fault)));
    },
  );
});

test.each([
  ['an empty file', '', 'there is nothing to read: give cases as NDJSON, a JSON list or CSV'],
  ['empty lines', '\r\n\r \n', 'there is nothing to read: give cases as NDJSON, a JSON list or CSV'],
  ['a heading alone', '\nid,product', 'there is no case below the heading on line 2'],
  ['a heading and empty lines', 'id,product\r\n\r\n  \r\n', 'there is no case below the heading on line 1'],
])('%s is said to hold no cases', async (_, csv, detail) => {
  const reading = runSimulation({ before: policy, after: policy, kept: 1, cases: { pieces: inPieces(Buffer.from(csv), 3) } });
  await expect(reading).rejects.toMatchObject({ problem: { status: 400, detail } });
});

test('a record that is too long costs itself alone', async () => {
  const row = (id: string): string => `${id},leankit,2026-06-10T10:00:00Z`;
  const long = 'x'.repeat(1_100_000);
  const csv = ['id,product,openedAt', row('A'), `${long},x,y`, row('B'), `"${long}\r\nlast",x,y`, row('C'), ''].join('\r\n');
  const faults = await faultsOf(csv, 65_536);
  expect(faults).toMatchObject([
    { line: 3, detail: 'the record is longer than 1,000,000 characters' },
    { line: 5, detail: 'the record is longer than 1,000,000 characters', hint: 'a quote that is opened in it is not closed' },
    { line: 6, detail: 'a quote stands within a cell that does not begin with one' },
  ]);
});

async function faultsOf(csv: string, piece = 100): Promise<readonly object[]> {
  try {
    const { counts } = await runSimulation({
      before: policy,
      after: policy,
      kept: 100,
      cases: { pieces: inPieces(Buffer.from(csv), piece) },
    });
    return counts.undecided.flatMap(({ place, faults }) => faults.map((fault) => ({ line: place, ...fault })));
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.errors ?? [];
    throw error;
  }
}
