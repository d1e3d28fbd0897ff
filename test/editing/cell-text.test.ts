import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, readCellText } from '../../admin-ui/features/editor/rules/cell-text.ts';
import type { Column } from '../../admin-ui/features/editor/rules/columns.ts';
import { cellValue, columnsOf } from '../../admin-ui/features/editor/rules/columns.ts';
import { factText, readFactText } from '../../admin-ui/features/editor/rules/fact-text.ts';
import { ownHours } from '../../admin-ui/features/editor/rules/own-hours.ts';
import { ruleListOf, rulesAt } from '../../admin-ui/features/editor/rules/rule-lists.ts';
import { readTable, tableText } from '../../admin-ui/features/editor/rules/table-paste.ts';
import { factCatalogue, type SupportPolicy } from '../../engine/index.ts';
import { newest } from '../shipped-policies.ts';

const words = { catalogue: factCatalogue({}), answersTo: () => [], namesFor: () => [], ownHours: 'office' };
const number = factCatalogue({}).get('productivityDrop');
const environment = factCatalogue({}).get('environment');
const labels = [
  { id: 'production', label: 'Drift, skarp' },
  { id: 'test', label: 'Prov' },
];

describe('a cell as text', () => {
  test.each([
    ['critical', 'critical'],
    [['critical', 'major'], 'critical, major'],
    [{ not: ['test', 'training'] }, 'not test, training'],
    [{ known: false }, 'not known'],
    [{ atLeast: 80 }, '>= 80'],
    [{ above: 1, atMost: 5 }, '> 1, <= 5'],
    [undefined, ''],
  ])('%j is %j and back', (value, text) => {
    expect(factText(value)).toBe(text);
    const fact = text.includes('8') || text.includes('5') ? number : environment;
    expect(readFactText(text, fact)).toEqual({ value });
  });

  test('takes what a spreadsheet or a person writes', () => {
    expect(readFactText('Prov', environment, labels)).toEqual({ value: 'test' });
    expect(readFactText('drift, skarp', environment, labels)).toEqual({ value: 'production' });
    expect(readFactText('≥ 80', number)).toEqual({ value: { atLeast: 80 } });
    expect(readFactText('Ja', factCatalogue({}).get('dataLoss'))).toEqual({ value: true });
    expect(readFactText('maybe', factCatalogue({}).get('dataLoss'))).toEqual({ fault: 'boolean' });
    expect(readFactText('> lots', number)).toEqual({ fault: 'number' });
    expect(readFactText('{ above', number)).toEqual({ fault: 'yaml' });
  });

  test('keeps what stood beside a promise when a time is typed over it', () => {
    const column: Column = { kind: 'outcome', outcome: { key: 'response', kind: 'target' } };
    const before = { within: '4 hours', on: 'desk-hours', label: 'x' };
    expect(readCellText('30 min', column, words, before)).toEqual({
      value: { within: '30 minutes', on: 'desk-hours', label: 'x' },
    });
    expect(readCellText('1 business day', column, words, before)).toMatchObject({ value: { within: '1 business day' } });
    expect(readCellText('best-effort', column, words, before)).toMatchObject({
      value: { commitment: 'best-effort', on: 'desk-hours' },
    });
    expect(readCellText('soon', column, words, before)).toEqual({ fault: 'amount' });
  });

  test('takes times of levels and of silence, and says what they look like', () => {
    const column = (key: string, kind: 'level-time' | 'amount' | 'amounts' | 'count'): Column => ({
      kind: 'outcome',
      outcome: { key, kind },
    });
    const read = (typed: string, of: Column) => readCellText(typed, of, words, undefined);
    const after = column('after', 'level-time');
    expect(read('50% of response', after)).toEqual({ value: '50 % of response' });
    expect(read('2 h on office', after)).toEqual({ value: '2 hours on office' });
    expect(read('3 days', after)).toEqual({ value: '3 days' });
    for (const typed of ['soon', '0 % of response', '2 fortnights on office'])
      expect(read(typed, after)).toEqual({ fault: 'level-time' });
    expect(read('14 d', column('within', 'amount'))).toEqual({ value: '14 days' });
    expect(read('later', column('within', 'amount'))).toEqual({ fault: 'amount-alone' });
    const reminders = column('reminders', 'amounts');
    expect(cellText(['5 days', '10 days'], reminders)).toBe('5 days, 10 days');
    expect(read('5 days, 10 days', reminders)).toEqual({ value: ['5 days', '10 days'] });
    expect(read('5 days, later', reminders)).toEqual({ fault: 'amount-alone' });
    expect(read('3', column('attempts', 'count'))).toEqual({ value: 3 });
    expect(read('three', column('attempts', 'count'))).toEqual({ fault: 'count' });
  });

  test('counts new business days on the policy’s own hours, and leaves those that are there as they are', () => {
    const column: Column = { kind: 'outcome', outcome: { key: 'response', kind: 'target' } };
    const typed = (before: unknown) => readCellText('2 business days', column, words, before);
    expect(typed(undefined)).toEqual({ value: { within: '2 business days', on: 'office' } });
    expect(typed({ within: '1 day', on: 'around-the-clock', label: 'x' })).toEqual({
      value: { within: '2 business days', label: 'x', on: 'office' },
    });
    expect(typed({ within: '1 business day', label: 'x' })).toEqual({ value: { within: '2 business days', label: 'x' } });
  });

  test('the policy’s own hours are those of its desks', () => {
    const desks = (...hours: (string | undefined)[]): SupportPolicy =>
      ({
        calendars: { office: {}, late: {} },
        desks: Object.fromEntries(hours.map((one, index) => [`desk-${index}`, one === undefined ? {} : { hours: one }])),
        routing: { desks: [{ id: 'all' }] },
      }) as unknown as SupportPolicy;
    expect(ownHours(desks('late', 'late'))).toBe('late');
    expect(ownHours(desks('office', 'late'))).toBe('desk-hours');
    expect(ownHours(desks('office', undefined))).toBeUndefined();
    expect(ownHours(desks('around-the-clock'))).toBeUndefined();
    expect(ownHours({ calendars: { office: {} } } as unknown as SupportPolicy)).toBe('office');
    expect(ownHours(desks())).toBeUndefined();
  });

  const policies = newest.map(({ policy }) => policy.document);
  const lists = [
    'intake',
    'criteria',
    'limits',
    'reviews',
    'teams',
    'billing',
    'desks',
    'exclusions',
    'targets',
    'disposition',
    'escalation',
    'obligations',
    'notices',
  ];

  test.each(lists)('gives back every value of the shipped policies in %s', (id) => {
    const list = ruleListOf(id);
    if (list === undefined) throw new Error(id);
    for (const document of policies) {
      const rules = rulesAt(document, list.path);
      const own = { ...words, catalogue: factCatalogue(document) };
      for (const column of columnsOf(list, rules)) {
        for (const rule of rules) {
          const value = cellValue(rule, column);
          // A list of one value says the same as the value.
          const expected = Array.isArray(value) && value.length === 1 && column.kind === 'fact' ? value[0] : value;
          expect(readCellText(cellText(value, column), column, own, value)).toEqual({ value: expected });
        }
      }
    }
  });
});

describe('a table from a spreadsheet', () => {
  test('comes back from the clipboard as it went there', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é', ','), maxLength: 6 });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(table, (rows) => {
        // The last line break of a clipboard ends its last row.
        fc.pre(!(rows.length > 1 && rows.at(-1)?.every((one) => one === '')));
        expect(readTable(tableText(rows))).toEqual(rows);
        expect(readTable(`${tableText(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });

  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a\nb"\tc', [['a\nb', 'c']]],
    ['say "hi"\t5"', [['say "hi"', '5"']]],
    ['"quoted" word\tx', [['"quoted" word', 'x']]],
    ['', [['']]],
  ])('%j is read', (text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });
});
