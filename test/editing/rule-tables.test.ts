import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editPolicy } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import { type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { askedFacts, columnName, columnsOf, type FoldedColumn } from '../../admin-ui/features/editor/rules/columns.ts';
import { addRule, copyRules, moveRules } from '../../admin-ui/features/editor/rules/rule-edits.ts';
import { ruleListOf, rulesAt } from '../../admin-ui/features/editor/rules/rule-lists.ts';
import { columnPlaces, handleWidth } from '../../admin-ui/features/editor/table/column-places.ts';
import { foundRules, soughtWords } from '../../admin-ui/features/editor/table/find-rules.ts';
import { readLook } from '../../admin-ui/features/editor/table/table-look.ts';
import {
  emptiedCells,
  filledDown,
  pastedCells,
  placeBelow,
  rulePath,
  tableModel,
} from '../../admin-ui/features/editor/table/table-model.ts';

const policyText = `policy: acme/support
language: en
version: 1
severities:
  high: { label: Élevée }
  low: { label: Low }
severity:
  criteria:
    - { id: a, when: { vip: true }, then: high, label: Somebody who is served first }
    - { id: b, when: { environment: production, usersAffected: { atLeast: 10 } }, then: high }
    - { id: c, when: { environment: test }, then: low, source: { section: Règles } }
    - { id: d, when: { environment: [test, training] }, then: low }
    - { id: e, then: low }
`;

function layersOf(text: string): LayeredPolicy {
  const policy = layeredPolicy(text, []);
  if (policy === undefined) throw new Error('no YAML');
  return policy;
}

const policy = layersOf(policyText);
const criteria = ruleListOf('criteria');
if (criteria === undefined) throw new Error('no criteria');
const rules = rulesAt(policy.document, criteria.path);
const ids = (text: string): string[] => rulesAt(layersOf(text).document, criteria.path).map(({ id }) => id);

const modelOf = (hidden: readonly string[] = [], unfolded: readonly FoldedColumn[] = []) =>
  tableModel(policy.document, criteria, { facts: [], unfolded, hidden: new Set(hidden) });

describe('the columns of a rule table', () => {
  test('begin with what most rules ask; names and sections are folded away until they are asked for', () => {
    expect(askedFacts(rules)).toEqual(['environment', 'vip', 'usersAffected']);
    const names = (unfolded: FoldedColumn[]) => columnsOf(criteria, rules, { unfolded }).map(columnName);
    expect(names([])).toEqual(['fact:environment', 'fact:vip', 'fact:usersAffected', 'then:then', 'then:label']);
    expect(names(['section', 'id'])).toEqual(['id', ...names([]), 'section']);
  });

  test('keep the order that they had, whatever is asked meanwhile', () => {
    const columns = columnsOf(criteria, rules, { facts: ['vip', 'product'], unfolded: [] }).map(columnName);
    expect(columns.slice(0, 4)).toEqual(['fact:vip', 'fact:product', 'fact:environment', 'fact:usersAffected']);
  });

  test('keep what a rule gives in view, and no more than less than half of it', () => {
    const columns = columnsOf(criteria, rules);
    const at = (view: number, chosen = {}) => columnPlaces(columns, chosen, view);
    const pinned = (view: number, chosen = {}) => at(view, chosen).filter(({ pin }) => pin !== undefined);
    for (const view of [0, 358, 830, 2000]) {
      const [outcome, ...others] = pinned(view);
      expect(outcome?.column).toMatchObject({ outcome: { key: 'then' } });
      expect(others).toEqual([]);
      if (view > 0) expect(outcome?.width).toBeLessThanOrEqual(view * 0.45);
    }
    // Past the handle and the name on the left, and at the very edge on the right.
    expect(pinned(830, { id: 100 })[0]?.pin).toEqual({ left: handleWidth + 100, right: 0 });
  });

  test('keep several of short things that a rule gives, side by side', () => {
    const targets = ruleListOf('targets');
    if (targets === undefined) throw new Error('no targets');
    const columns = columnsOf(targets, []);
    const places = columnPlaces(columns, {}, 830).filter(({ pin }) => pin !== undefined);
    expect(places.map(({ width }) => width)).toEqual([168, 168]);
    expect(places.map(({ pin }) => pin?.right)).toEqual([168, 0]);
  });

  test('are as wide as somebody made them; what is left of the view goes to words', () => {
    const columns = columnsOf(criteria, rules, { unfolded: [] });
    const places = columnPlaces(columns, { 'fact:vip': 90 }, 1400);
    expect(places.find(({ column }) => columnName(column) === 'fact:vip')?.width).toBe(90);
    expect(handleWidth + places.reduce((sum, { width }) => sum + width, 0)).toBe(1400);
    expect(readLook({ widths: { criteria: { a: 90, b: 'wide', c: -1 }, other: null }, unfolded: ['section', 'x'] })).toEqual({
      widths: { criteria: { a: 90 }, other: {} },
      unfolded: ['section'],
    });
    expect(readLook(null)).toEqual({ widths: {}, unfolded: [] });
  });
});

describe('the rows of a rule table', () => {
  test('go where they are brought, in their order, by as few moves as there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), fc.nat(), (count, first, length, gap) => {
        const top = first % count;
        const bottom = Math.min(count, top + 1 + (length % count));
        const before = gap % (count + 1);
        const moved = Array.from({ length: bottom - top }, (_, at) => top + at);
        const order = Array.from({ length: count }, (_, at) => at);
        const edits = moveRules(criteria, count, moved, before);
        for (const edit of edits) if (edit.kind === 'move') order.splice(edit.to, 0, ...order.splice(edit.from, 1));
        const others = (from: number, to: number) =>
          Array.from({ length: to - from }, (_, at) => from + at).filter((at) => !moved.includes(at));
        expect(order).toEqual([...others(0, before), ...moved, ...others(before, count)]);
        const between = before < top ? top - before : Math.max(0, before - bottom);
        expect(edits.length).toBe(Math.min(between, moved.length));
      }),
    );
  });

  test('that are left out stay where they are while the others are moved', () => {
    const { places } = modelOf(['b', 'c']);
    expect(places).toEqual([0, 3, 4]);
    const edits = moveRules(criteria, rules.length, [places[2] ?? -1], places[1] ?? -1);
    expect(ids(editPolicy(policy, edits))).toEqual(['a', 'b', 'c', 'e', 'd']);
  });

  test('are added below the one that is worked on, also where others are left out', () => {
    const model = modelOf(['b', 'd']);
    expect(rulePath(model, 1)).toEqual(['severity', 'criteria', 2]);
    const text = editPolicy(policy, addRule(criteria, model.all, placeBelow(model, 1)));
    expect(ids(text)).toEqual(['a', 'b', 'c', 'new-rule', 'd', 'e']);
    const copies = copyRules(criteria, model.all, placeBelow(model, 2), model.rules.slice(0, 2));
    expect(ids(editPolicy(policy, copies))).toEqual(['a', 'b', 'c', 'd', 'e', 'a-2', 'c-2']);
  });

  test('are filled with what stands in the first of them; names stay, and what is left out', () => {
    const model = modelOf(['c'], ['id']);
    const columns = model.columns.map(columnName);
    const selection = { anchor: { row: 1, column: 0 }, at: { row: 3, column: columns.indexOf('then:then') } };
    const filled = rulesAt(layersOf(editPolicy(policy, filledDown(model, selection))).document, criteria.path);
    const given = { environment: 'production', usersAffected: { atLeast: 10 } };
    expect(filled.map((rule) => [rule.id, rule.when, rule.then])).toEqual([
      ['a', { vip: true }, 'high'],
      ['b', given, 'high'],
      ['c', { environment: 'test' }, 'low'],
      ['d', given, 'high'],
      ['e', given, 'high'],
    ]);
    const one = { row: 2, column: columns.indexOf('fact:environment') };
    expect(ids(editPolicy(policy, emptiedCells(model, { anchor: one, at: one })))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('take what is pasted, rows beyond the last as rules of their own at the end of what is shown', () => {
    const model = modelOf(['e']);
    const column = model.columns.map(columnName).indexOf('fact:environment');
    const { edits, unread } = pastedCells(model, { row: 3, column }, [['production'], ['development']]);
    expect(unread).toEqual([]);
    const pasted = rulesAt(layersOf(editPolicy(policy, edits)).document, criteria.path);
    expect(pasted.slice(3).map(({ id, when }) => [id, when])).toEqual([
      ['d', { environment: 'production' }],
      ['new-rule', { environment: 'development' }],
      ['e', undefined],
    ]);
  });
});

describe('what is looked for in a rule table', () => {
  const find = (query: string) => [...foundRules(rules, columnsOf(criteria, rules), policy.document, soughtWords(query))];

  test('is found by any of its cells, without accents, every word somewhere in the rule', () => {
    expect(find('ELEVEE')).toEqual([0, 1]);
    expect(find('regles')).toEqual([2]);
    expect(find('low training')).toEqual([3]);
    expect(find('first served')).toEqual([0]);
    expect(find('served production')).toEqual([]);
  });
});
