import { describe, expect, test } from 'vitest';
import { acceptingEdits, kindOfDifference } from '../../admin-ui/features/editor/examples/accept-outcome.ts';
import { changedExpectations } from '../../admin-ui/shared/drafts/changed-expectations.ts';

const due = (expected: string, actual: string) => ({ path: 'targets.resolution.dueAt', expected, actual });

describe('examples that come out otherwise', () => {
  test('are of one kind where the same part differs in the same way, a moment by as much', () => {
    const dayEarlier = kindOfDifference([due('2026-06-14T10:00:00+02:00', '2026-06-13T10:00:00+02:00')]);
    expect(kindOfDifference([due('2026-11-20T12:00:00+01:00', '2026-11-19T12:00:00+01:00')])).toBe(dayEarlier);
    expect(kindOfDifference([due('2026-06-14T10:00:00+02:00', '2026-06-12T10:00:00+02:00')])).not.toBe(dayEarlier);
    const severity = (actual: string) => kindOfDifference([{ path: 'severity.id', expected: 'major', actual }]);
    expect(severity('minor')).not.toBe(severity('critical'));
  });

  test('take over what comes out as they say it: of maps the keys that they name, of things their ids, nothing as null', () => {
    const unmet = [
      { path: 'notices', expected: ['a'], actual: [{ id: 'b', label: 'B' }] },
      { path: 'routing.desk', expected: { id: 'emea' }, actual: { id: 'apac', hours: [] } },
      { path: 'credits', expected: [{ id: 'a', percent: 5 }], actual: [{ id: 'a', percent: 10, label: 'A' }] },
      { path: 'excluded', expected: { id: 'x' }, actual: null },
    ];
    expect(acceptingEdits([{ index: 3, unmet }])).toEqual([
      { kind: 'set', path: ['examples', 3, 'expect', 'notices'], value: ['b'] },
      { kind: 'set', path: ['examples', 3, 'expect', 'routing.desk'], value: { id: 'apac' } },
      { kind: 'set', path: ['examples', 3, 'expect', 'credits'], value: [{ id: 'a', percent: 10 }] },
      { kind: 'set', path: ['examples', 3, 'expect', 'excluded'], value: null },
    ]);
  });

  test('are counted by their names: what expects something else, what is gone, what is new', () => {
    const before = {
      examples: [
        { name: 'a', expect: { x: 1, y: { b: 1, a: 2 } } },
        { name: 'b', expect: { x: 1 } },
        { name: 'c', expect: {} },
      ],
    };
    const after = {
      examples: [
        { name: 'b', expect: { x: 2 } },
        { name: 'a', expect: { y: { a: 2, b: 1 }, x: 1 } },
        { name: 'd', expect: {} },
      ],
    };
    expect(changedExpectations(before, after)).toEqual({ changed: 1, removed: 1, added: 1 });
    expect(changedExpectations(undefined, after)).toEqual({ changed: 0, removed: 0, added: 3 });
  });
});
