import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Refusal } from '../../server/refusal.ts';
import { runSimulation } from '../../server/simulation/run-simulation.ts';
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

async function faultsOf(csv: string): Promise<readonly object[]> {
  try {
    const { counts } = await runSimulation({
      before: policy,
      after: policy,
      kept: 100,
      cases: { pieces: inPieces(Buffer.from(csv), 100) },
    });
    return counts.undecided.flatMap(({ place, faults }) => faults.map((fault) => ({ line: place, ...fault })));
  } catch (error) {
    if (error instanceof Refusal) return error.problem.errors ?? [];
    throw error;
  }
}
