import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../engine/index.ts';
import { editText, type TextEdit } from '../../engine/yaml/text-edit.ts';
import { TreeReader } from '../../engine/yaml/tree-reader.ts';
import { collectionPaths, isList, scalarPaths, valueAt } from '../editing/yaml-paths.ts';

const files = ['planview/customer-care/base/1.yaml', 'planview/ppm-pro/en/1.yaml', 'ptc/technical-support/en/1.yaml'];
const texts = new Map(files.map((file) => [file, readFileSync(`policies/${file}`, 'utf8')]));
const textOf = (file: string): string => texts.get(file) ?? '';

const words = fc.constantFrom('major', 'a b', 'x: y', '# no', '12', 'yes', '17:00', "l'été", '"', '', '[a', 'two\nlines', '- x');
const runs = { numRuns: process.env.DUELINE_LONG ? 1000 : 30 };

/** A policy and one of the paths in it. */
const placed = (paths: (value: unknown) => Path[]) =>
  fc
    .constantFrom(...files)
    .chain((file) => fc.record({ file: fc.constant(file), path: fc.constantFrom(...paths(parse(textOf(file)))) }));

const reader = new TreeReader();
const edited = (text: string, ...edits: TextEdit[]) => editText(text, edits, { reader });

/** Lines of the one text that are not in the other. */
const lostLines = (before: string, after: string): string[] => {
  const kept = new Map<string, number>();
  for (const line of after.split('\n')) kept.set(line, (kept.get(line) ?? 0) + 1);
  return before.split('\n').filter((line) => {
    const count = kept.get(line) ?? 0;
    kept.set(line, count - 1);
    return count <= 0;
  });
};

describe('editing a text', () => {
  test('sets any single value to any words and changes no other line', () => {
    fc.assert(
      fc.property(placed(scalarPaths), words, ({ file, path }, word) => {
        const text = textOf(file);
        const after = edited(text, { kind: 'set', path, value: word });
        const expected = structuredClone(parse(text)) as unknown;
        const parent = valueAt(expected, path.slice(0, -1)) as Record<string | number, unknown>;
        parent[path.at(-1) ?? ''] = word;
        expect(parse(after)).toEqual(expected);
        expect(lostLines(text, after).length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('gives the old text when a value is set back', () => {
    fc.assert(
      fc.property(placed(scalarPaths), fc.constantFrom('major', 'Europe/Berlin', '2 hours'), ({ file, path }, word) => {
        const text = textOf(file);
        const before = valueAt(parse(text), path);
        // Words that run over several lines come back in one.
        fc.pre(!text.includes(`>-`) || text.includes(String(before)));
        const after = edited(text, { kind: 'set', path, value: word }, { kind: 'set', path, value: before });
        expect(after).toBe(text);
      }),
      runs,
    );
  });

  test('gives the old text when a new key is taken away again', () => {
    const maps = (value: unknown) => collectionPaths(value).filter((path) => !isList(valueAt(value, path)));
    const values = fc.constantFrom<unknown>('x', { a: 1, b: ['c'] }, [{ days: 'mon', from: '07:00' }], {
      deep: { er: { still: [1] } },
    });
    fc.assert(
      fc.property(placed(maps), values, ({ file, path }, value) => {
        const text = textOf(file);
        const added = edited(text, { kind: 'set', path: [...path, 'fresh'], value });
        expect(valueAt(parse(added), [...path, 'fresh'])).toEqual(value);
        expect(lostLines(text, added).length).toBeLessThanOrEqual(1);
        if (Object.keys(valueAt(parse(text), path) as object).length > 0)
          expect(edited(added, { kind: 'remove', path: [...path, 'fresh'] })).toBe(text);
      }),
      runs,
    );
  });

  test('gives the old text when a new entry of a list is taken away again', () => {
    fc.assert(
      fc.property(
        placed((value) => collectionPaths(value).filter((path) => isList(valueAt(value, path)))),
        fc.nat(),
        ({ file, path }, place) => {
          const text = textOf(file);
          const list = valueAt(parse(text), path) as unknown[];
          const index = place % (list.length + 1);
          const value = typeof list[0] === 'object' ? { id: 'fresh', when: { severity: 'major' }, label: 'x: y' } : 'fresh';
          const added = edited(text, { kind: 'insert', path, index, value });
          expect(valueAt(parse(added), path)).toEqual(list.toSpliced(index, 0, value));
          expect(edited(added, { kind: 'remove', path: [...path, index] })).toBe(text);
        },
      ),
      runs,
    );
  });

  test('gives the old text when an entry is moved there and back', () => {
    fc.assert(
      fc.property(
        placed((value) => collectionPaths(value).filter((path) => isList(valueAt(value, path)))),
        fc.nat(),
        fc.nat(),
        ({ file, path }, one, other) => {
          const text = textOf(file);
          const list = valueAt(parse(text), path) as unknown[];
          const [from, to] = [one % list.length, other % list.length];
          const moved = edited(text, { kind: 'move', path, from, to });
          expect(valueAt(parse(moved), path)).toEqual(list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
          expect([...moved].length).toBe([...text].length);
          expect(edited(moved, { kind: 'move', path, from: to, to: from })).toBe(text);
        },
      ),
      runs,
    );
  });

  test('takes anything away and leaves every comment line', () => {
    const comments = (text: string) => text.split('\n').filter((line) => line.trimStart().startsWith('#'));
    fc.assert(
      fc.property(
        placed((value) => [...scalarPaths(value), ...collectionPaths(value).slice(1)]),
        ({ file, path }) => {
          const text = textOf(file);
          const after = edited(text, { kind: 'remove', path });
          expect(valueAt(parse(after), path)).not.toEqual(valueAt(parse(text), path) ?? 'gone');
          const inside = new Set(comments(text).filter((line) => !comments(after).includes(line)));
          // Only comments inside of what is taken away go with it.
          if (inside.size > 0) expect(typeof valueAt(parse(text), path)).toBe('object');
          expect(lostLines(after, text).length).toBeLessThanOrEqual(2);
        },
      ),
      runs,
    );
  });

  test('renames a key and back', () => {
    const keys = (value: unknown) => scalarPaths(value).filter((path) => typeof path.at(-1) === 'string');
    fc.assert(
      fc.property(placed(keys), ({ file, path }) => {
        const text = textOf(file);
        const renamed = edited(text, { kind: 'rename', path, key: 'fresh' });
        expect(Object.keys(valueAt(parse(renamed), path.slice(0, -1)) as object)).toContain('fresh');
        expect(edited(renamed, { kind: 'rename', path: [...path.slice(0, -1), 'fresh'], key: String(path.at(-1)) })).toBe(text);
      }),
      runs,
    );
  });
});
