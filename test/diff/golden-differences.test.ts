import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { comparePolicies, type Difference } from '../../engine/index.ts';
import { type Edit, editedPolicy, shippedPolicy } from './edited-policy.ts';

/** Edits of a shipped policy and what they make different, as somebody wrote it down who read the policy. */
type Golden = {
  readonly about: string;
  readonly policy: string;
  readonly edits: readonly Edit[];
  readonly differences: readonly (Omit<Difference, 'id' | 'meaning'> & { readonly id?: string; readonly meaning?: false })[];
};

const folder = new URL('../golden/differences/', import.meta.url);
const goldens = readdirSync(folder).flatMap((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Golden[]);

describe('the differences of golden files', () => {
  test.each(goldens)('$about', ({ policy, edits, differences }) => {
    const found = comparePolicies(shippedPolicy(policy).policy, editedPolicy(policy, edits));
    expect(found.differences).toEqual(differences.map((one) => ({ id: null, meaning: true, ...one })));
    expect(found.meaning + found.wording).toBe(differences.length);
  });
});
