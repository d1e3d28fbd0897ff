import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { decisionSchema } from '../../contract/decisions.ts';
import { checkExamples, compilePolicy, decideWith, isProblem } from '../../engine/index.ts';
import schema from '../../policies/policy.schema.json' with { type: 'json' };
import { timeData } from '../../server/policies/public-holidays.ts';
import { newest, shipped } from '../shipped-policies.ts';

test('the shipped policies have no faults', () => {
  expect(shipped.diagnostics).toEqual([]);
  expect(shipped.set.policies.map(({ id, language, version }) => `${id}/${language}@${version}`).sort()).toEqual([
    'planettogether/support-guide/en@1',
    'planettogether/support-guide/en@2',
    'planettogether/support-guide/en@3',
    'planview/customer-care/fr@1',
    'planview/customer-care/fr@2',
    'planview/customer-care/fr@3',
    'planview/customer-care/sv@1',
    'planview/customer-care/sv@2',
    'planview/customer-care/sv@3',
    'planview/ppm-pro/en@1',
    'planview/ppm-pro/en@2',
    'planview/ppm-pro/en@3',
    'ptc/technical-support/en@1',
    'ptc/technical-support/en@2',
  ]);
});

describe('the examples', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const isDecision = ajv.compile(decisionSchema);
  const deciding = newest.map(({ policy }) => compilePolicy(policy, timeData)).filter(({ language }) => language !== 'base');

  // Those of earlier versions are run by `dueline check` in test/cli/command-line.test.ts.
  test.each(newest.map((loaded) => [loaded.file.path, loaded] as const))('of %s come out as they must', async (_, loaded) => {
    expect((await checkExamples(loaded, timeData)).diagnostics).toEqual([]);
  });

  test.each(deciding.map((policy) => [`${policy.id}/${policy.language}`, policy] as const))(
    'of the newest %s give decisions that follow the published schema, explained or not',
    async (_, policy) => {
      for (const example of policy.document.examples ?? []) {
        const input = { vendor: policy.vendor, ...example.case } as Record<string, unknown>;
        const asOf = Date.parse(String(example.asOf ?? input.openedAt));
        for (const explain of [true, false]) {
          const outcome = await decideWith(policy, { case: input, envelope: { explain }, prefix: '/case' }, asOf);
          expect(isProblem(outcome), example.name).toBe(false);
          isDecision(outcome);
          expect(isDecision.errors ?? [], example.name).toEqual([]);
        }
      }
    },
  );

  test('are at least 80', () => {
    const count = newest.reduce((sum, { policy }) => sum + (policy.document.examples ?? []).length, 0);
    expect(count).toBeGreaterThanOrEqual(80);
  });
});

test('every property of the schema has a title and a description, so that an editor can help', () => {
  const bare: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { $ref?: string; title?: string; description?: string }> };
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (typeof property !== 'object') continue;
      const target = property.$ref === undefined ? property : { ...definition(property.$ref), ...property };
      if (!target.title || !target.description) bare.push(`${path}/${name}`);
    }
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  const definition = (ref: string): object => (schema.$defs as Record<string, object>)[ref.replace('#/$defs/', '')] ?? {};
  visit(schema, '');
  expect(bare).toEqual([]);
});
