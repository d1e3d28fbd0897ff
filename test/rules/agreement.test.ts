import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askCompiled } from '../../engine/rules/compiled-table.ts';
import { askReference } from '../../engine/rules/reference-engine.ts';
import { ruleTable } from '../../engine/rules/rule-table.ts';
import { catalogue, facts, rules } from '../conditions/random-rules.ts';

const numRuns = process.env.DUELINE_LONG === '1' ? 20_000 : 1_000;

test(`the compiled table and json-rules-engine agree on ${numRuns} random tables and cases`, { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rules, fc.array(facts, { minLength: 1, maxLength: 3 }), async (written, cases) => {
      const table = ruleTable('test', 'test', written, catalogue);
      for (const one of cases) {
        for (const asks of ['first', 'every'] as const) {
          const question = { table, facts: one, asks };
          expect([...askCompiled(question)], JSON.stringify(one)).toEqual((await askReference(question)).indexes);
        }
      }
    }),
    { numRuns },
  );
});
