import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editPolicy } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import { type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { usualWarnings, warningAdded, warningRemoved } from '../../admin-ui/features/editor/targets/warn-edits.ts';

const text =
  'policy: acme/care\ntitle: Care # as it is called\nwarnAt:\n  - 20 # early\n  - 80\n\nclosure: { afterFollowUps: 2 }\n';
const unsaid = text.replace(/warnAt:[\s\S]*- 80\n/, '');

const layersOf = (written: string): LayeredPolicy => {
  const policy = layeredPolicy(written, []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};

const steps = fc.array(fc.record({ isAdded: fc.boolean(), percent: fc.constantFrom(1, 20, 50, 60, 75, 80, 90, 99) }), {
  maxLength: 8,
});

describe('warnings', () => {
  test('are added and taken away one by one, in their order, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(text, unsaid), steps, (start, done) => {
        let policy = layersOf(start);
        const expected = new Set(policy.document.warnAt ?? usualWarnings);
        for (const { isAdded, percent } of done) {
          if (isAdded) expected.add(percent);
          else expected.delete(percent);
          const edits = (isAdded ? warningAdded : warningRemoved)(policy.document.warnAt, percent);
          policy = layersOf(editPolicy(policy, edits));
        }
        expect([...(policy.document.warnAt ?? usualWarnings)]).toEqual([...expected].sort((a, b) => Number(a) - Number(b)));
        expect({ ...policy.document, warnAt: undefined }).toEqual({ ...layersOf(start).document, warnAt: undefined });
        expect(policy.text).toContain('title: Care # as it is called\n');
      }),
    );
  });

  test('keep the words beside those that stay', () => {
    const policy = layersOf(text);
    expect(editPolicy(policy, warningAdded(policy.document.warnAt, 50))).toBe(text.replace('  - 80', '  - 50\n  - 80'));
    expect(editPolicy(policy, warningRemoved(policy.document.warnAt, 80))).toBe(text.replace('  - 80\n', ''));
  });
});
