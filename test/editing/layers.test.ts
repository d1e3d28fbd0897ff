import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editPolicy, type PolicyEdit } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import {
  baseSource,
  isInherited,
  isOverride,
  type LayeredPolicy,
  layeredPolicy,
} from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { loadPolicies, type Path, plainClosure } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { scalarPaths, valueAt } from './yaml-paths.ts';

const read = (file: string) => ({ path: file, text: readFileSync(`policies/${file}`, 'utf8') });
const base = read('planview/customer-care/base/1.yaml');
const own = read('planview/ppm-pro/en/1.yaml');

const layersOf = (text: string): LayeredPolicy => {
  const source = baseSource(base.path, base.text);
  const policy = layeredPolicy(text, source ? [source] : []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};

const edited = (...edits: PolicyEdit[]): LayeredPolicy => layersOf(editPolicy(layersOf(own.text), edits));

const whole = layersOf(own.text);

describe('a policy over its base', () => {
  test('says what the engine says that it says', () => {
    const { policies } = loadPolicies([base, own], publicHolidays);
    expect(whole.document).toEqual(policies.find(({ file }) => file === own)?.policy.document);
  });

  test('knows what is taken over and what is its own', () => {
    expect(isInherited(whole, ['severity', 'setBy'])).toBe(true);
    expect(isInherited(whole, ['title'])).toBe(false);
    expect(isOverride(whole, ['timeZone'])).toBe(true);
    expect(isOverride(whole, ['title'])).toBe(false);
  });

  test('takes any single value at any place, changing nothing else of what it says', () => {
    const paths = scalarPaths(whole.document).filter((path) => path.at(-1) !== 'id' && path[0] !== 'extends');
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const after = edited({ kind: 'set', path, value: 'other' });
        const expected = structuredClone(whole.document) as unknown;
        (valueAt(expected, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) ?? ''] = 'other';
        expect(after.document).toEqual(expected);
        expect(isInherited(after, path)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('overrides a rule of the base in its place', () => {
    const at = whole.document.targets?.findIndex(({ id }) => id === 'response-minor') ?? -1;
    const path: Path = ['targets', at, 'response', 'within'];
    const after = edited({ kind: 'set', path, value: '8 hours' });
    expect(after.document.targets?.map(({ id }) => id)).toEqual(whole.document.targets?.map(({ id }) => id));
    expect(valueAt(after.document, path)).toBe('8 hours');
  });

  test('moves rules of the base, and gives them back when an override is taken away', () => {
    const ids = (policy: LayeredPolicy) => policy.document.exclusions?.map(({ id }) => id) ?? [];
    const moved = edited({ kind: 'move', path: ['exclusions'], from: 3, to: 0 });
    expect(ids(moved)).toEqual(
      ids(whole)
        .toSpliced(3, 1)
        .toSpliced(0, 0, ids(whole)[3] ?? ''),
    );

    const changed = edited({ kind: 'set', path: ['closure', 'afterBusinessDays'], value: 5 });
    expect(plainClosure(changed.document.closure).afterBusinessDays).toBe(5);
    const back = layersOf(editPolicy(changed, [{ kind: 'remove', path: ['closure', 'afterBusinessDays'] }]));
    expect(plainClosure(back.document.closure).afterBusinessDays).toBe(plainClosure(whole.document.closure).afterBusinessDays);
  });

  test('takes a question out of a condition of the base', () => {
    const path = ['exclusions', 2, 'when', 'defectOrigin'];
    const after = edited({ kind: 'remove', path });
    expect(after.document.exclusions?.[2]?.when).toEqual({ cause: 'customer-network' });
    expect(after.document.exclusions?.length).toBe(whole.document.exclusions?.length);
  });

  test('cannot lose a rule of the base', () => {
    const path = ['clocks', 'support-hours', 0];
    expect(isInherited(whole, path)).toBe(true);
    expect(editPolicy(whole, [{ kind: 'remove', path }])).toBe(own.text);
  });
});
