import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Block = { readonly head: string; readonly inside: string };

const sheets = new Map(
  readdirSync('admin-ui', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [basename(file, '.css'), readFileSync(join('admin-ui', file), 'utf8')]),
);
const components = readdirSync('admin-ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, source: readFileSync(join('admin-ui', name), 'utf8') }));

/** The blocks and statements of a sheet that stand in no other, comments and strings left out. */
function topLevel(css: string): { readonly blocks: readonly Block[]; readonly statements: readonly string[] } {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"/g, '""');
  const [blocks, statements]: [Block[], string[]] = [[], []];
  let [depth, begun, opened] = [0, 0, 0];
  for (const [at, sign] of [...bare].entries()) {
    if (sign === '{' && depth++ === 0) opened = at;
    if (sign === '}' && --depth === 0) {
      blocks.push({ head: bare.slice(begun, opened).trim(), inside: bare.slice(opened + 1, at) });
      begun = at + 1;
    }
    if (sign === ';' && depth === 0) {
      statements.push(bare.slice(begun, at).trim());
      begun = at + 1;
    }
  }
  return { blocks, statements };
}

/** Every selector in a block, however deep. */
function selectorsIn(inside: string): string[] {
  return topLevel(inside).blocks.flatMap(({ head, inside: deeper }) => {
    const own = head.slice(head.lastIndexOf(';') + 1).trim();
    return [...(own.startsWith('@') ? [] : own.split(/,(?![^(]*\))/).map((one) => one.trim())), ...selectorsIn(deeper)];
  });
}

const importedBy = (css: string) => [...css.matchAll(/@import "\.{1,2}\/(?:[\w./-]*\/)?([\w-]+)\.css" layer\(([\w-]+)\);/g)];
const fetchedBy = ({ source }: { readonly source: string }) =>
  [...source.matchAll(/^import '\.{1,2}\/(?:[\w./-]*\/)?([\w-]+)\.css';$/gm)].map((match) => match[1] ?? '');

const common = importedBy(sheets.get('common') ?? '').map((match) => match[1] ?? '');
const entries = [...new Set(components.flatMap(fetchedBy))].filter((name) => name !== 'common').sort();

/** The blocks of a component's sheet, of what it imports too. */
function blocksOf(entry: string): readonly Block[] {
  const css = sheets.get(entry) ?? '';
  const parts = importedBy(css).flatMap((match) => topLevel(sheets.get(match[1] ?? '') ?? '').blocks);
  return [...parts, ...topLevel(css).blocks.flatMap(({ inside }) => topLevel(inside).blocks)];
}

const roots = new Map(entries.map((entry) => [entry, new Set(blocksOf(entry).map(({ head }) => head.slice(1)))]));

/** The classes that a component writes. */
function classesOf(source: string): Set<string> {
  const written = [...source.matchAll(/\bclass(?:Name)?(?:=|: | = )(\{[^}]*\}|"[^"]*"|'[^']*')/g)].map((match) => match[1] ?? '');
  return new Set(written.flatMap((one) => one.match(/[a-z][\w-]*/g) ?? []));
}

describe('the style sheet of a component', () => {
  test.each(entries)('%s stands in its own layer, under its own classes', (entry) => {
    const css = sheets.get(entry) ?? '';
    const { blocks, statements } = topLevel(css);
    expect(statements.length).toBe(importedBy(css).length);
    expect(importedBy(css).filter((match) => match[2] !== entry)).toEqual([]);
    expect(blocks.filter(({ head }) => head !== `@layer ${entry}`)).toEqual([]);
    expect(blocksOf(entry).filter(({ head }) => !/^\.[a-z][\w-]*$/.test(head))).toEqual([]);
  });

  test.each(entries)('%s reaches nothing beside or above them', (entry) => {
    const selectors = blocksOf(entry).flatMap(({ inside }) => selectorsIn(inside));
    expect(selectors.filter((one) => /.&|^&?\s*[+~]/.test(one))).toEqual([]);
  });

  test('shares no such class with another', () => {
    const all = [...roots.values()].flatMap((own) => [...own]);
    expect(all.filter((root, index) => all.indexOf(root) !== index)).toEqual([]);
  });

  test('is imported where one of these classes is written, and nowhere else', () => {
    const strays = components.flatMap((component) => {
      const written = classesOf(component.source);
      const needed = entries.filter((entry) => [...(roots.get(entry) ?? [])].some((root) => written.has(root)));
      const fetched = fetchedBy(component).filter((entry) => entry !== 'common');
      const [missing, idle] = [needed.filter((one) => !fetched.includes(one)), fetched.filter((one) => !needed.includes(one))];
      return missing.length + idle.length === 0 ? [] : [{ component: component.name, missing, idle }];
    });
    expect(strays).toEqual([]);
  });

  test('has its place in the order of layers', () => {
    const [order = ''] = topLevel(sheets.get('common') ?? '').statements;
    expect(
      order
        .replace(/^@layer /, '')
        .split(/,\s*/)
        .sort(),
    ).toEqual(['common', ...entries].sort());
  });
});

describe('every style sheet', () => {
  test('is one that is always there, or belongs to a component', () => {
    const parts = entries.flatMap((entry) => importedBy(sheets.get(entry) ?? '').map((match) => match[1] ?? ''));
    expect([...common, ...entries, ...parts, 'common'].sort()).toEqual([...sheets.keys()].sort());
    expect(importedBy(sheets.get('common') ?? '').filter((match) => match[2] !== 'common')).toEqual([]);
  });

  test('comes after those that are always there', () => {
    const importers = components.filter((component) => fetchedBy(component).includes('common'));
    expect(importers.map(({ name, source }) => [name, source.split('\n')[0]])).toEqual([
      ['app/main.tsx', "import './common.css';"],
    ]);
  });
});
