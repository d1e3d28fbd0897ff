import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editPolicy } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import { baseSource, type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import type { WrittenTarget } from '../../admin-ui/features/editor/rules/format-target.ts';
import { matrixEdits, targetMatrix } from '../../admin-ui/features/editor/targets/target-matrix.ts';
import type { TargetKind } from '../../engine/index.ts';

const text = readFileSync('policies/planview/customer-care/fr/1.yaml', 'utf8');
const base = baseSource('base', readFileSync('policies/planview/customer-care/base/1.yaml', 'utf8'));
const layersOf = (words: string): LayeredPolicy => {
  const policy = layeredPolicy(words, base ? [base] : []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};

const vendor = JSON.stringify({ defectOrigin: 'vendor-software' });
const groupOf = ({ document }: LayeredPolicy, when: string | undefined) => {
  const group = targetMatrix(document).find((one) => (one.when === undefined ? undefined : JSON.stringify(one.when)) === when);
  if (group === undefined) throw new Error(`no group ${when}`);
  return group;
};
const promise = (
  policy: LayeredPolicy,
  when: string | undefined,
  severity: string,
  kind: TargetKind,
): WrittenTarget | undefined => groupOf(policy, when).cells.get(severity)?.get(kind)?.target;

const changed = (
  when: string | undefined,
  severity: string,
  kind: TargetKind,
  target: WrittenTarget | undefined,
): LayeredPolicy => {
  const policy = layersOf(text);
  return layersOf(editPolicy(policy, matrixEdits(policy.document, groupOf(policy, when), severity, kind, target)));
};

describe('the table of promises', () => {
  test('has every promise of the document in its place', () => {
    const policy = layersOf(text);
    expect(promise(policy, vendor, 'major', 'resolution')?.within).toBe('96 hours');
    expect(promise(policy, vendor, 'moderate', 'resolution')?.commitment).toBe('agreed-release');
    expect(promise(policy, undefined, 'critical', 'response')).toMatchObject({
      within: '30 minutes',
      label: 'Réponse sous 30 minutes',
    });
    expect(promise(policy, vendor, 'minor', 'response')).toBeUndefined();
  });

  test('changes one line of the text when one figure changes', () => {
    const target = { ...promise(layersOf(text), vendor, 'major', 'resolution'), within: '72 hours' };
    const after = changed(vendor, 'major', 'resolution', target).text;
    const lines = after.split('\n').filter((line, index) => line !== text.split('\n')[index]);
    expect(lines).toEqual(['      within: 72 hours']);
  });

  test('overrides only the figure where the rest comes from the base', () => {
    const target = { ...promise(layersOf(text), undefined, 'major', 'response'), within: '45 minutes' };
    const policy = changed(undefined, 'major', 'response', target);
    expect(promise(policy, undefined, 'major', 'response')).toEqual(target);
    expect(policy.text).toContain('response: { within: 45 minutes, label: Réponse sous 1 heure }');
  });

  test('adds a promise to the rule of that severity, or a rule where there is none', () => {
    const added = { within: '1 hour', on: 'desk-hours', label: 'Une heure' };
    expect(promise(changed(vendor, 'minor', 'restoration', added), vendor, 'minor', 'restoration')).toEqual(added);
    const systemWide = JSON.stringify({ defectOrigin: 'other-software', systemWide: true });
    const policy = changed(systemWide, 'major', 'rootCauseReport', added);
    expect(promise(policy, systemWide, 'major', 'rootCauseReport')).toEqual(added);
    expect(promise(policy, systemWide, 'critical', 'rootCauseReport')?.within).toBe('15 days');
  });

  test('takes a promise away, and its rule with the last one', () => {
    const policy = changed(vendor, 'minor', 'resolution', undefined);
    expect(policy.document.targets?.some(({ id }) => id === 'vendor-minor')).toBe(false);
    const rest = changed(vendor, 'critical', 'statusUpdate', undefined);
    expect(promise(rest, vendor, 'critical', 'resolution')?.within).toBe('48 hours');
    expect(promise(rest, vendor, 'critical', 'statusUpdate')).toBeUndefined();
  });
});
