import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decide } from '../../engine/index.ts';
import { openSnapshot } from '../../server/policies/policy-snapshot.ts';
import { runDueline } from '../cli/run-dueline.ts';

/** Policies for the kinds of support documents that there are, each with eight examples whose answers were worked out by hand. */
const folder = 'test/policies';
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replace(/\/(\d+)\.yaml$/, '@$1'));
/** What the variant of a contract builds on. */
const general = 'quillmark/support/en@1';

test('the policies are good: their examples come out as worked out, and both executions of rules agree', async () => {
  const { code, out } = await runDueline(['check', '--policies', folder, '--format', 'json']);
  const { policies, faults, notes } = JSON.parse(out) as {
    policies: { policy: string; examples: number }[];
    faults: unknown[];
    notes: unknown[];
  };
  expect({ code, faults, notes }).toEqual({ code: 0, faults: [], notes: [] });
  expect(policies.map(({ policy }) => policy).sort()).toEqual(written.toSorted());
  expect(policies.filter(({ policy, examples }) => policy !== general && examples !== 8)).toEqual([]);
});

test('the contract decides which of two policies holds', async () => {
  const { set } = await openSnapshot(folder);
  const openedAt = '2026-06-15T10:00:00+02:00';
  const decided = (contract: string | null) => decide(set, { vendor: 'quillmark', contract, openedAt }, Date.parse(openedAt));
  expect(await decided('c-4711')).toMatchObject({ policy: { id: 'quillmark/support-for-c-4711' } });
  expect(await decided('c-1')).toMatchObject({ policy: { id: 'quillmark/support' } });
  expect(await decided(null)).toMatchObject({ policy: { id: 'quillmark/support' } });
});
