import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellOfPromise, promiseOf } from '../../admin-ui/features/editor/grids/cell-promise.ts';
import { copiedBlock, pastedBlock } from '../../admin-ui/features/editor/grids/grid-block.ts';
import {
  cellEdits,
  factEdits,
  isFixedKey,
  keyEdits,
  moveEdits,
  removalEdits,
} from '../../admin-ui/features/editor/grids/grid-edits.ts';
import { placeBeside } from '../../admin-ui/features/editor/grids/grid-place.ts';
import { type GridSheet, type GridTable, gridTable, noKeys, withKey } from '../../admin-ui/features/editor/grids/grid-table.ts';
import { keyFault, keyOfRange, keyOfText, rangeOfKey } from '../../admin-ui/features/editor/grids/key-text.ts';
import { editPolicy } from '../../admin-ui/features/editor/layers/edit-policy.ts';
import { baseSource, type LayeredPolicy, layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { ruleListOf } from '../../admin-ui/features/editor/rules/rule-lists.ts';
import { readTable, tableText } from '../../admin-ui/features/editor/rules/table-paste.ts';
import { answersTo } from '../../admin-ui/features/editor/schema/known-names.ts';
import type { CellArea } from '../../admin-ui/features/editor/table/grid-selection.ts';
import { cellWordsOf } from '../../admin-ui/features/editor/table/table-model.ts';
import { factCatalogue } from '../../engine/index.ts';
import { tablesText } from './small-tables.ts';

const layersOf = (text: string, base?: string): LayeredPolicy => {
  const policy = layeredPolicy(text, base === undefined ? [] : [baseSource('base', base)].flatMap((one) => one ?? []));
  if (policy === undefined) throw new Error('no YAML');
  return policy;
};
const plain = layersOf(tablesText);

const tableIn = ({ document }: LayeredPolicy, listId: string, index: number, kept = noKeys): GridTable => {
  const list = ruleListOf(listId);
  const table = list && gridTable(document, list, index, kept);
  if (table === undefined) throw new Error(`no table ${listId} ${index}`);
  return table;
};
const sheetOf = (table: GridTable, key?: string): GridSheet => {
  const sheet = table.sheets.find((one) => one.key === key);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet;
};

/** The lines of a text that an edit changed, as they are then. */
const changedLines = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

const bySize = tableIn(plain, 'criteria', 1);
const times = tableIn(plain, 'targets', 0);
const rows = tableIn(plain, 'targets', 1);

describe('a table as a grid', () => {
  test('has its sheets, rows and columns, and those that have no cell yet', () => {
    expect(bySize.sheets.map(({ key, rows: lines, columns }) => [key, lines, columns])).toEqual([
      ['north', ['< 10', '10-20'], ['gold', 'silver, bronze']],
      ['*', ['< 10'], ['gold']],
    ]);
    const kept = withKey(withKey(noKeys, 'rows', 'north', '>= 100'), 'sheets', undefined, 'south');
    const table = tableIn(plain, 'criteria', 1, kept);
    expect(sheetOf(table, 'north').rows).toEqual(['< 10', '10-20', '>= 100']);
    expect(sheetOf(table, 'south').rows).toEqual([]);
  });

  test('changes one cell and nothing else', () => {
    const after = editPolicy(plain, cellEdits(plain, times, sheetOf(times), 'p2', 'silver', '2 days'));
    expect(changedLines(tablesText, after)).toEqual([
      '      cells: { p1: { gold: 1 hour, silver: { within: 2 hours, pausedBy: supplier } }, p2: { gold: 1 day, silver: 2 days } }',
    ]);
  });

  test('takes a row away with its last cell, and keeps comments', () => {
    const after = editPolicy(plain, cellEdits(plain, bySize, sheetOf(bySize, 'north'), '10-20', 'gold', undefined));
    expect(parse(after).severity.criteria[1].table.cells.north).toEqual({ '< 10': { gold: 'p1', 'silver, bronze': 'p2' } });
    expect(after).toContain('# the size counts');
    expect(changedLines(tablesText, after)).toHaveLength(1);
  });

  test('gives rows, columns and sheets other answers', () => {
    const north = sheetOf(bySize, 'north');
    const column = editPolicy(plain, keyEdits(plain, bySize, 'columns', north, 'silver, bronze', 'silver'));
    expect(parse(column).severity.criteria[1].table.cells.north['< 10']).toEqual({ gold: 'p1', silver: 'p2' });
    const row = editPolicy(plain, keyEdits(plain, bySize, 'rows', north, '10-20', '>= 10'));
    expect(Object.keys(parse(row).severity.criteria[1].table.cells.north)).toEqual(['< 10', '>= 10']);
    const sheet = editPolicy(plain, keyEdits(plain, bySize, 'sheets', north, 'north', 'south'));
    expect(Object.keys(parse(sheet).severity.criteria[1].table.cells)).toEqual(['south', '*']);
  });

  test('takes a column and a sheet away', () => {
    const north = sheetOf(bySize, 'north');
    const without = editPolicy(plain, removalEdits(plain, bySize, 'columns', north, 'gold'));
    expect(parse(without).severity.criteria[1].table.cells.north).toEqual({ '< 10': { 'silver, bronze': 'p2' } });
    const others = editPolicy(plain, removalEdits(plain, bySize, 'sheets', north, 'north'));
    expect(parse(others).severity.criteria[1].table.cells).toEqual({ '*': { '< 10': { gold: 'p2' } } });
  });

  test('gets sheets, and loses its only one, with what its cells say', () => {
    const sheeted = layersOf(editPolicy(plain, factEdits(times, 'sheets', 'site')));
    const table = tableIn(sheeted, 'targets', 0);
    expect(sheetOf(table, '*').cellAt('p1', 'gold')).toBe('1 hour');
    const back = editPolicy(sheeted, factEdits(table, 'sheets', undefined));
    expect(parse(back)).toEqual(parse(tablesText));
  });

  test('sets parts of a row where its columns are what it sets', () => {
    const sheet = sheetOf(rows);
    expect(sheet.columns).toEqual(['response', 'plan', 'restoration']);
    const set = (row: string, column: string, value: unknown) =>
      parse(editPolicy(plain, cellEdits(plain, rows, sheet, row, column, value))).targets[1].table.cells;
    expect(set('p2', 'restoration', { within: '2 days' }).p2).toEqual({
      'response.within': '1 day',
      'restoration.within': '2 days',
    });
    expect(set('p1', 'restoration', { within: '8 hours' }).p1.restoration).toEqual({ within: '8 hours' });
    expect(set('p1', 'response', undefined).p1).not.toHaveProperty('response.within');
    expect(set('p2', 'response', undefined)).not.toHaveProperty('p2');
  });

  test('takes a block from a spreadsheet, says what it cannot read, and gives the block back', () => {
    const sheet = sheetOf(times);
    const paste = (area: CellArea, words: string) =>
      pastedBlock(plain, times, sheet, area, readTable(words), cellWordsOf(plain.document));
    const at = (top: number, left: number, bottom = top, right = left): CellArea => ({ top, left, bottom, right });
    const cellsAfter = (area: CellArea, words: string) =>
      parse(editPolicy(plain, paste(area, words).edits)).targets[0].table.cells;
    expect(cellsAfter(at(0, 0), '30 min\t4 h\n2 days\tbest-effort\n')).toEqual({
      p1: { gold: '30 minutes', silver: { within: '4 hours', pausedBy: 'supplier' } },
      p2: { gold: '2 days', silver: { commitment: 'best-effort' } },
    });
    const { unread, outside, area } = paste(at(0, 1), 'soon\tand more\n1 day\n3 days');
    expect(unread).toEqual([{ row: 'p1', column: 'silver', words: 'soon', fault: 'amount' }]);
    expect([outside, area]).toEqual([2, at(0, 1, 1, 1)]);
    expect(cellsAfter(at(0, 0, 1, 1), '5 days').p2).toEqual({ gold: '5 days', silver: '5 days' });
    expect(cellsAfter(at(0, 0), '\t1 day\n')).toEqual({ p1: { silver: expect.anything() }, p2: { gold: '1 day' } });
    // Both cells of the first row are emptied: the row goes, and nothing empty is left.
    expect(cellsAfter(at(0, 0), '\t\n2 days\t')).toEqual({ p2: { gold: '2 days' } });
    const copied = copiedBlock(times, sheet, at(0, 0, 1, 1));
    expect(copied).toEqual([
      ['1 hour', '{ within: 2 hours, pausedBy: supplier }'],
      ['1 day', ''],
    ]);
    expect(paste(at(0, 0), tableText(copied)).edits).toEqual([]);
  });

  test('has its rows and columns moved, with their comments, where the text can say it', () => {
    const north = sheetOf(bySize, 'north');
    const moved = (...[axis, from, to]: ['rows' | 'columns', number, number]) => {
      const edits = moveEdits(plain, bySize, axis, north, from, to);
      return edits && JSON.stringify(parse(editPolicy(plain, edits)).severity.criteria[1].table.cells.north);
    };
    expect(moved('rows', 0, 1)).toBe('{"10-20":{"gold":"p2"},"< 10":{"gold":"p1","silver, bronze":"p2"}}');
    expect(moved('columns', 1, 0)).toBe('{"< 10":{"silver, bronze":"p2","gold":"p1"},"10-20":{"gold":"p2"}}');
    const parts = moveEdits(plain, rows, 'columns', sheetOf(rows), 2, 0);
    expect(Object.keys(parse(editPolicy(plain, parts ?? [])).targets[1].table.cells.p1)).toEqual([
      ...['restoration', 'response.within', 'plan.starts'],
    ]);
  });

  test('of a base is written over, given back and cleared, cell by cell', () => {
    const own =
      'policy: acme/zenit\nlanguage: en\nversion: 1\nextends: acme/care/en@1\ntargets:\n  - { id: times, table: { cells: { p1: { gold: 10 minutes } } } }\n';
    const variant = layersOf(own, tablesText);
    const table = tableIn(variant, 'targets', 0);
    const sheet = sheetOf(table);
    expect(sheet.cellAt('p1', 'gold')).toBe('10 minutes');
    expect(isFixedKey(variant, table, 'rows', sheet, 'p2')).toBe(true);
    const back = layersOf(editPolicy(variant, cellEdits(variant, table, sheet, 'p1', 'gold', undefined)), tablesText);
    const restored = sheetOf(tableIn(back, 'targets', 0));
    expect(restored.cellAt('p1', 'gold')).toBe('1 hour');
    const cleared = editPolicy(back, cellEdits(back, tableIn(back, 'targets', 0), restored, 'p1', 'gold', undefined));
    expect(sheetOf(tableIn(layersOf(cleared, tablesText), 'targets', 0)).cellAt('p1', 'gold')).toBeUndefined();
  });

  test('is moved through to every place that there is, and to no other', () => {
    const size = { rows: 2, columns: 3 };
    expect(placeBeside({ row: 0, column: 0 }, [-1, 0], size)).toEqual({ row: -1, column: 0 });
    expect(placeBeside({ row: 0, column: -1 }, [-1, 0], size)).toEqual({ row: -1, column: 0 });
    expect(placeBeside({ row: -1, column: 2 }, [0, 1], size)).toEqual({ row: -1, column: 3 });
    expect(placeBeside({ row: -1, column: 3 }, [1, 0], size)).toEqual({ row: 0, column: 2 });
    expect(placeBeside({ row: 1, column: 2 }, [1, 0], size)).toEqual({ row: 2, column: -1 });
    expect(placeBeside({ row: 2, column: -1 }, [1, 0], size)).toEqual({ row: 2, column: -1 });
  });
});

describe('what a cell promises', () => {
  const shared = { on: 'office', pausedBy: ['supplier'], label: 'Plan' };

  test('is a time alone, or what differs from what stands beside the table', () => {
    expect(promiseOf('1 hour', 'within', shared)).toEqual({ within: '1 hour', ...shared });
    expect(cellOfPromise({ within: '2 hours', ...shared }, 'within', shared)).toBe('2 hours');
    expect(cellOfPromise({ within: '2 hours', ...shared, on: 'nights' }, 'within', shared)).toEqual({
      within: '2 hours',
      on: 'nights',
    });
    expect(cellOfPromise({ commitment: 'best-effort', label: 'Plan' }, 'within', shared)).toEqual({ commitment: 'best-effort' });
    expect(cellOfPromise(undefined, 'within', shared)).toBeUndefined();
  });
});

describe('the keys of a table', () => {
  const factOf = (name: string) => {
    const fact = factCatalogue(plain.document).get(name);
    if (fact === undefined) throw new Error(name);
    return { fact, answers: answersTo(plain.document, name) };
  };

  test('are answers, each in one place', () => {
    const { fact, answers } = factOf('supportPlan');
    expect(keyOfText('Gold,  bronze', fact, answers)).toBe('gold, bronze');
    expect(keyFault('gold', fact, answers, ['silver, bronze', '*'])).toBeUndefined();
    expect(keyFault('bronze', fact, answers, ['silver, bronze'])).toEqual({ kind: 'taken', other: 'silver, bronze' });
    expect(keyFault('platin', fact, answers, [])).toEqual({ kind: 'unknown', answer: 'platin' });
    expect(keyFault('*', fact, answers, ['*'])).toEqual({ kind: 'taken', other: '*' });
  });

  test('are ranges of numbers, which do not overlap', () => {
    const { fact, answers } = factOf('seats');
    expect(keyFault('10-20', fact, answers, ['< 10', '> 20'])).toBeUndefined();
    expect(keyFault('10-20', fact, answers, ['<= 10'])).toEqual({ kind: 'taken', other: '<= 10' });
    expect(keyFault('many', fact, answers, [])).toEqual({ kind: 'number' });
    expect(keyFault('20-10', fact, answers, [])).toEqual({ kind: 'number' });
    for (const key of ['5', '< 10', '<= 10', '10-20', '>= 7', '> 7', '>= 7 < 10']) expect(keyOfRange(rangeOfKey(key))).toBe(key);
    expect(keyOfRange({ kind: 'between', from: '1', to: '' })).toBe('');
  });
});
