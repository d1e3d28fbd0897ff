import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import { isFlow } from '../../engine/yaml/nodes.ts';
import { endOf, startOf } from '../../engine/yaml/ranges.ts';
import { regrown } from '../../engine/yaml/regrow.ts';
import { readTree } from '../../engine/yaml/yaml-tree.ts';
import { shipped } from '../shipped-policies.ts';

const texts = shipped.loaded.filter(({ policy }) => policy.version === 1).map(({ file }) => file.text);

/** A tree with all that anybody asks of its parts. */
function told(node: unknown): unknown {
  if (isPair(node)) return [told(node.key), told(node.value)];
  const place = [startOf(node), endOf(node)];
  if (isMap(node) || isSeq(node))
    return { kind: isMap(node) ? 'map' : 'list', flow: isFlow(node), place, items: node.items.map(told) };
  if (isScalar(node)) return { value: node.value, type: node.type, place };
  return isAlias(node) ? { alias: node.source, place } : node;
}

/** Whether reading the parts comes to what reading the whole comes to; 'whole' where the parts are not read at all. */
function read(before: string, after: string): 'parts' | 'whole' {
  const tree = readTree(before);
  const grown = tree && regrown(tree, after);
  if (grown === undefined) return 'whole';
  const whole = readTree(after);
  expect({ value: grown.value, root: told(grown.root) }).toEqual({ value: whole?.value, root: told(whole?.root) });
  // Who still holds the tree before finds in it what it said.
  expect(told(tree?.root)).toEqual(told(readTree(before)?.root));
  return 'parts';
}

const written = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '- ',
  'key: ',
  '"',
  '[',
  '}',
  '# ',
  ': ',
  '|\n',
  '\n\n',
  '&a ',
  '*a',
  '---\n',
  "'",
  '\t',
);

/** Changes as people make them, and such as nobody would. */
const changes = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(), away: fc.nat({ max: 3 }), words: written }),
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(), away: fc.nat({ max: 400 }), words: fc.constantFrom('', 'x') }),
  fc.record({ kind: fc.constant('lines' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 9 }), to: fc.nat() }),
  fc.record({ kind: fc.constant('indent' as const), at: fc.nat(), by: fc.constantFrom('  ', ' ', '') }),
);

type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, change: Change): string {
  if (change.kind === 'type') {
    const at = change.at % text.length;
    return text.slice(0, at) + change.words + text.slice(at + change.away);
  }
  const lines = text.split('\n');
  const at = change.at % lines.length;
  if (change.kind === 'indent') {
    lines[at] = change.by === '' ? (lines[at] ?? '').replace(/^ {1,2}/, '') : change.by + (lines[at] ?? '');
    return lines.join('\n');
  }
  const moved = lines.splice(at, change.count);
  // A little further, or gone.
  if (change.to % 3 !== 0) lines.splice((at + (change.to % 12)) % lines.length, 0, ...moved);
  return lines.join('\n');
}

test('after a change, what is read anew in parts is what the whole says', () => {
  let inParts = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(changes, { minLength: 1, maxLength: 3 }), (text, made) => {
      let before = text;
      for (const change of made) {
        const after = changed(before, change);
        if (read(before, after) === 'parts') inParts += 1;
        if (readTree(after) === undefined) return;
        before = after;
      }
    }),
    { numRuns: process.env.DUELINE_LONG ? 1000 : 60 },
  );
  expect(inParts).toBeGreaterThan(8);
});

const list = [
  'a: 1',
  'rules:',
  '  # the first',
  '  - id: one',
  '    say: >-',
  '      many',
  '      words',
  '  - id: two',
  '  - id: three',
  'end: yes',
  '',
].join('\n');

test.each([
  ['a value', list.replace('id: two', 'id: zwei')],
  ['an entry taken away', list.replace('  - id: two\n', '')],
  ['an entry put in', list.replace('  - id: two\n', '  - id: new\n  - id: two\n')],
  ['an entry moved', list.replace('  - id: three\n', '').replace('  - id: two\n', '  - id: three\n  - id: two\n')],
  ['a key of the whole', list.replace('a: 1', 'b: 1')],
  ['the last line', `${list}more: x\n`],
])('reads only parts for %s', (_, after) => {
  expect(read(list, after)).toBe('parts');
});

test.each([
  ['a name that stands twice', list.replace('end: yes', 'a: 2')],
  ['an anchor', list.replace('id: two', 'id: &two two')],
  ['a comment in place of the line that begins an entry', list.replace('  - id: two', '  # id: two')],
  ['everything taken away', ''],
  ['an entry that becomes part of the one before', list.replace('  - id: two', '      - id: two')],
])('reads the whole for %s', (_, after) => {
  expect(read(list, after)).toBe('whole');
});
