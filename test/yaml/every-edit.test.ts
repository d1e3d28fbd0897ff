import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import type { Path } from '../../engine/index.ts';
import { editText, type TextEdit } from '../../engine/yaml/text-edit.ts';
import { TreeReader } from '../../engine/yaml/tree-reader.ts';
import { collectionPaths, isList, scalarPaths, valueAt } from '../editing/yaml-paths.ts';

const files = readdirSync('policies', { recursive: true, encoding: 'utf8' }).filter((file) => /\d\.yaml$/.test(file));

/** Of many, every so-manieth, another one in each file; all of them in the long run. */
const some = (paths: readonly Path[], every: number, file: string): readonly Path[] =>
  process.env.DUELINE_LONG ? paths : paths.filter((_, index) => index % every === files.indexOf(file) % every);

type Place = Record<string | number, unknown>;

/** What an edit of a value should come to. What holds nothing any more goes with the last thing that is taken out of it. */
function meaning(value: unknown, edit: TextEdit, { path }: TextEdit = edit): unknown {
  const result = structuredClone(value);
  const parent = valueAt(result, path.slice(0, -1)) as Place;
  const last = path.at(-1) ?? '';
  switch (edit.kind) {
    case 'set':
      parent[last] = edit.value;
      return result;
    case 'remove':
      if (path.length > 1 && Object.keys(parent).length === 1) return meaning(value, { ...edit, path: path.slice(0, -1) });
      if (isList(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
      return result;
    case 'insert':
      (valueAt(result, path) as unknown[]).splice(edit.index, 0, edit.value);
      return result;
    case 'move': {
      const list = valueAt(result, path) as unknown[];
      list.splice(edit.to, 0, ...list.splice(edit.from, 1));
      return result;
    }
    case 'rename': {
      const entries = Object.entries(parent).map(([key, one]) => [key === String(last) ? edit.key : key, one] as const);
      for (const key of Object.keys(parent)) delete parent[key];
      Object.assign(parent, Object.fromEntries(entries));
      return result;
    }
  }
}

/** The lines of a text whose values an edit at a path leaves alone: those in front of the value and those behind it. */
function others(text: string, path: Path): { before: string; after: string } {
  const node = parseDocument(text).getIn(path, true) as { readonly range?: readonly [number, number, number] } | undefined;
  const [from, , to] = node?.range ?? [0, 0, 0];
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to - 1);
  return { before: text.slice(0, line), after: next < 0 ? '' : text.slice(next + 1) };
}

/** The paths of texts that stand on lines of their own. */
function blockTexts(text: string): Path[] {
  const found: Path[] = [];
  visit(parseDocument(text), {
    Scalar: (key, node, ancestors) => {
      if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') return;
      const path: (string | number)[] = [];
      for (const one of ancestors as readonly { readonly key?: unknown; readonly items?: readonly unknown[] }[]) {
        const next = ancestors[ancestors.indexOf(one as never) + 1] ?? node;
        if ('key' in one && one.key !== undefined) path.push(String(one.key));
        else if (one.items !== undefined && typeof one.items.indexOf(next) === 'number' && !('key' in (next as object)))
          path.push(one.items.indexOf(next));
      }
      if (key !== 'key') found.push(path);
    },
  });
  return found;
}

const comments = (text: string): string[] => text.split('\n').filter((line) => line.trimStart().startsWith('#'));

describe.each(files)('every entry of %s', { timeout: process.env.DUELINE_LONG ? 1_800_000 : 60_000 }, (file) => {
  const text = readFileSync(`policies/${file}`, 'utf8');
  const value: unknown = parse(text);
  const reader = new TreeReader();

  test('can be set to other words, to several lines, to a map and to a list', () => {
    const values = ['other', 'two\nlines', { a: 1, b: [2] }, ['a', { b: 'c' }]];
    const blocks = blockTexts(text);
    const paths = [...some(scalarPaths(value), 421, file), ...blocks];
    for (const [index, path] of paths.entries()) {
      const kinds = process.env.DUELINE_LONG || index >= paths.length - blocks.length ? values : [values[index % values.length]];
      for (const next of kinds) {
        const edit: TextEdit = { kind: 'set', path, value: next };
        const after = editText(text, [edit], { reader });
        expect(parse(after), `${path.join('.')} = ${JSON.stringify(next)}`).toEqual(meaning(value, edit));
        const rest = others(text, path);
        expect(after.startsWith(rest.before), path.join('.')).toBe(true);
        expect(after.endsWith(rest.after), path.join('.')).toBe(true);
      }
    }
  });

  test('can be taken out', () => {
    const paths = [...scalarPaths(value), ...collectionPaths(value)].filter((path) => path.length > 1);
    for (const path of some(paths, 613, file)) {
      const edit: TextEdit = { kind: 'remove', path };
      expect(parse(editText(text, [edit], { reader })), path.join('.')).toEqual(meaning(value, edit));
    }
  });

  test('has its comments, and is what it says, after something new came into a list or a map', () => {
    const fresh = ['fresh', 'two\nlines', { id: 'fresh', when: { severity: 'major' }, label: 'x: y' }];
    for (const [index, path] of some(collectionPaths(value), 127, file).entries()) {
      const collection = valueAt(value, path) as object;
      const edits: TextEdit[] = isList(collection)
        ? [0, collection.length >> 1, collection.length].map((at) => ({
            kind: 'insert',
            path,
            index: at,
            value: fresh[(index + at) % fresh.length],
          }))
        : [{ kind: 'set', path: [...path, 'fresh'], value: fresh[index % fresh.length] }];
      for (const edit of edits) {
        const after = editText(text, [edit], { reader });
        expect(parse(after), JSON.stringify(edit)).toEqual(meaning(value, edit));
        expect(comments(after), JSON.stringify(edit)).toEqual(comments(text));
      }
    }
  });

  test('has its comments, and is what it says, after it was moved', () => {
    const lists = collectionPaths(value).filter((path) => isList(valueAt(value, path)));
    for (const path of some(lists, 61, file)) {
      const last = (valueAt(value, path) as unknown[]).length - 1;
      for (const [from, to] of [
        [0, last],
        [last, 0],
        [last >> 1, 0],
        [0, last >> 1],
      ] as const) {
        const edit: TextEdit = { kind: 'move', path, from, to };
        const after = editText(text, [edit], { reader });
        expect(parse(after), JSON.stringify(edit)).toEqual(meaning(value, edit));
        expect(comments(after).sort(), JSON.stringify(edit)).toEqual(comments(text).sort());
      }
    }
  });

  test('keeps its place under another name', () => {
    const keys = [...scalarPaths(value), ...collectionPaths(value)].filter((path) => typeof path.at(-1) === 'string');
    for (const path of some(keys, 613, file)) {
      const edit: TextEdit = { kind: 'rename', path, key: 'another name' };
      const after = editText(text, [edit], { reader });
      expect(parse(after), path.join('.')).toEqual(meaning(value, edit));
      expect(after.length - text.length, path.join('.')).toBe('another name'.length - String(path.at(-1)).length);
    }
  });
});
