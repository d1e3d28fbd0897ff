import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { cursorPath } from '../../admin-ui/features/editor/yaml/cursor-path.ts';
import type { Path } from '../../engine/index.ts';
import { openedText, readByEditor } from './read-by-editor.ts';

const files = ['planview/customer-care/base/1.yaml', 'planview/ppm-pro/en/1.yaml', 'ptc/technical-support/en/1.yaml'];

/** Every single value of a text with its path, where its words begin and end. */
function placesIn(text: string): { path: Path; key: number | undefined; from: number; to: number }[] {
  const found: { path: Path; key: number | undefined; from: number; to: number }[] = [];
  const visit = (node: unknown, path: Path, key: number | undefined): void => {
    if (isMap(node))
      for (const { key: name, value } of node.items)
        if (isScalar(name)) visit(value, [...path, String(name.value)], name.range?.[0]);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index], undefined);
    if (isScalar(node) && node.range && typeof node.value === 'string') {
      const isText = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
      const quote = node.type === 'PLAIN' ? 0 : 1;
      if (!isText && node.range[1] > node.range[0])
        found.push({ path, key, from: node.range[0] + quote, to: node.range[1] - quote });
    }
  };
  visit(parseDocument(text).contents, [], undefined);
  return found;
}

describe('the path of the cursor', () => {
  test.each(files)('is where the parser finds it, in every value of %s', (file) => {
    const text = readFileSync(`policies/${file}`, 'utf8');
    const state = openedText(text);
    for (const { path, from, to } of placesIn(text)) {
      for (const at of [from, to]) {
        const isItem = typeof path.at(-1) === 'number';
        const cursor = cursorPath(state, at);
        expect(cursor?.path, text.slice(from - 30, to)).toEqual(path);
        expect(cursor?.from, text.slice(from - 30, to)).toBe(from);
        // A word behind a dash may become a key as well as a value.
        if (!isItem) expect(cursor?.part).toBe('value');
      }
    }
  });

  test.each(files)('is found in every text that ends there, in %s', (file) => {
    const text = readFileSync(`policies/${file}`, 'utf8');
    const state = openedText(text);
    for (const { path, to } of placesIn(text)) {
      const ended = readByEditor(state.update({ changes: { from: to, to: text.length } }).state);
      expect(cursorPath(ended, to)?.path).toEqual(path);
    }
  });

  test.each([
    ['', [], 'key'],
    ['pol', [], 'key'],
    ['desks:\n  emea:\n    ', ['desks', 'emea'], 'key'],
    ['desks:\n  emea:\n    hours: ', ['desks', 'emea', 'hours'], 'value'],
    ['desks:\n  emea: { timeZone: UTC, ho', ['desks', 'emea'], 'key'],
    ['desks:\n  emea: { timeZone: UTC, hours: a', ['desks', 'emea', 'hours'], 'value'],
    ['targets:\n  - id: x\n    ', ['targets', 0], 'key'],
    ['targets:\n  - id: x\n    when: { ', ['targets', 0, 'when'], 'key'],
    ['targets:\n  - id: x\n    when: { severity: [critical, m', ['targets', 0, 'when', 'severity', 1], 'value'],
    ['targets:\n  - id: x\n  - ', ['targets', 1], 'key'],
    [
      'severity:\n  criteria:\n    - id: a\n      when:\n        any:\n          - environment: ',
      ['severity', 'criteria', 0, 'when', 'any', 0, 'environment'],
      'value',
    ],
    ['summary: >-\n  words: here\nver', [], 'key'],
    ['desks:\n  emea:\n    contacts: [\n      a,\n      ', ['desks', 'emea', 'contacts', 1], 'value'],
  ])('in %j is %j', (text, path, part) => {
    expect(cursorPath(openedText(text), text.length)).toMatchObject({ path, part });
  });

  test.each([
    ['hou', ['desks', 'emea'], 'key'],
    ['hours: ', ['desks', 'emea', 'hours'], 'value'],
    ['- ', ['desks', 'emea', 0], 'key'],
    ['hours: {', ['desks', 'emea', 'hours'], 'key'],
  ])('before lines that go on, is that of the line: %j', (typed, path, part) => {
    const [before, after] = ['desks:\n  # of Europe\n  emea:\n    ', '\n    timeZone: UTC\nterms:\n  - id: a\n'];
    expect(cursorPath(openedText(before + typed + after), before.length + typed.length)).toMatchObject({ path, part });
  });

  test('is that of the line, too, where a key stands among the entries of a list', () => {
    const before = 'desks: {}\nterms:\n  - a\n  label: ';
    expect(cursorPath(openedText(`${before}\n  - b\n`), before.length)).toMatchObject({
      path: ['terms', 'label'],
      part: 'value',
    });
  });

  test('is nowhere in a comment and in a text on lines of its own', () => {
    expect(cursorPath(openedText('a: b # no'), 9)).toBeUndefined();
    expect(cursorPath(openedText('a: >-\n  words: '), 15)).toBeUndefined();
  });
});
