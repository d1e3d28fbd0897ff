import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clockTime } from '../../admin-ui/features/editor/hours/TimeOfDay.tsx';
import { editPolicy, type PolicyEdit } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import { baseSource, type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { typeEdits } from '../../admin-ui/features/editor/questions/type-edits.ts';
import type { WrittenTarget } from '../../admin-ui/features/editor/rules/format-target.ts';
import { Attempt } from '../../admin-ui/features/editor/session/attempt.ts';
import { EditHistory } from '../../admin-ui/features/editor/session/edit-history.ts';
import { matrixEdits, targetMatrix } from '../../admin-ui/features/editor/targets/target-matrix.ts';

const french = readFileSync('policies/planview/customer-care/fr/1.yaml', 'utf8');
const base = baseSource('base', readFileSync('policies/planview/customer-care/base/1.yaml', 'utf8'));

/** What an attempt needs of a session. */
const sessionOf = (text: string) => {
  const history = new EditHistory(text);
  const read = () => layeredPolicy(history.peek(), base ? [base] : []);
  return {
    history,
    policy: { peek: read } as { peek: () => LayeredPolicy | undefined },
    editFrom: (policy: LayeredPolicy, edits: readonly PolicyEdit[], label: string) =>
      history.change(editPolicy(policy, edits), label),
  };
};

const major = (target: WrittenTarget | undefined) => (policy: LayeredPolicy) => {
  const [group] = targetMatrix(policy.document).filter(({ when }) => when?.defectOrigin === 'vendor-software');
  return group === undefined ? [] : matrixEdits(policy.document, group, 'major', 'resolution', target);
};

const tried = (session: ReturnType<typeof sessionOf>) =>
  new Attempt(session as unknown as ConstructorParameters<typeof Attempt>[0]);

describe('something that is being changed', () => {
  test('comes out as what was chosen last, whatever was tried in between', () => {
    const [straight, roundabout] = [sessionOf(french), sessionOf(french)];
    const changed = { within: '72 hours', label: 'x' };
    tried(straight).put(major(changed), 'a promise');
    const attempt = tried(roundabout);
    // Its rule goes away with its only promise, and comes back as it was, in its place.
    for (const one of [{ commitment: 'best-effort' }, undefined, changed]) attempt.put(major(one), 'a promise');
    expect(roundabout.history.peek()).toBe(straight.history.peek());
    expect(straight.history.peek()).toContain('within: 72 hours');
  });

  test('is taken back byte for byte', () => {
    const session = sessionOf(french);
    const attempt = tried(session);
    attempt.put(major({ within: '72 hours' }), 'a promise');
    attempt.put(major(undefined), 'a promise');
    attempt.takeBack('a promise');
    expect(session.history.peek()).toBe(french);
  });

  test('goes on from what an undo made of the text', () => {
    const session = sessionOf(french);
    session.history.change(french.replace('summary:', '# a note\nsummary:'), 'a note');
    const attempt = tried(session);
    attempt.put(major({ within: '72 hours' }), 'a promise');
    session.history.undo();
    session.history.undo();
    attempt.put(major({ within: '48 hours' }), 'a promise');
    expect(session.history.peek()).not.toContain('# a note');
    expect(session.history.peek()).toContain('within: 48 hours');
  });
});

describe('the kind of answer that a question takes', () => {
  const values = { gold: { label: 'Gold' }, silver: { label: 'Silver' } };
  const document = (tier: object) => ({ facts: { tier } }) as unknown as Parameters<typeof typeEdits>[0];

  test('brings back the answers that another kind has no use for', () => {
    const away = typeEdits(document({ type: 'id', label: 'Tier', values }), 'tier', 'boolean');
    expect(away.edits).toContainEqual({ kind: 'remove', path: ['facts', 'tier', 'values'] });
    const back = typeEdits(document({ type: 'boolean', label: 'Tier' }), 'tier', 'ids', away.removed);
    expect(back.edits).toEqual([
      { kind: 'set', path: ['facts', 'tier', 'type'], value: 'ids' },
      { kind: 'set', path: ['facts', 'tier', 'values'], value: values },
    ]);
    const other = typeEdits(document({ type: 'boolean', label: 'Tier' }), 'tier', 'integer', away.removed);
    expect(other.edits).toHaveLength(1);
  });
});

test.each([
  ['9:00', '09:00'],
  ['17.30', '17:30'],
  [' 24:00 ', '24:00'],
  ['24:30', undefined],
  ['7', undefined],
  ['12:60', undefined],
])('%j is the time of day %j', (typed, time) => {
  expect(clockTime(typed)).toBe(time);
});
