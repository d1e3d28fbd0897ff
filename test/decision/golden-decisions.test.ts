import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../engine/index.ts';
import { shipped } from '../shipped-policies.ts';

type Golden = {
  readonly name: string;
  readonly case: object;
  readonly asOf: string;
  readonly explain?: true;
  readonly decision: object;
};

const folder = 'test/golden/decisions';

describe.each(readdirSync(folder))('%s', (file) => {
  const goldens = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Golden[];

  test.each(goldens.map((golden) => [golden.name, golden] as const))('%s', async (_, golden) => {
    const decision = await decide(shipped.set, { case: golden.case, asOf: golden.asOf, explain: golden.explain === true }, 0);
    expect(JSON.parse(JSON.stringify(decision))).toMatchObject(golden.decision);
    for (const [part, expected] of Object.entries(golden.decision))
      expect((decision as Record<string, unknown>)[part]).toEqual(expected);
  });
});
