import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, loadPolicies, type PolicyFile, sortDiagnostics } from '../../engine/index.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { diagnosticText } from '../../server/render/diagnostic-text.ts';
import { mistakes } from './mutations.ts';
import { misplacedFaults } from './places.ts';

const path = 'acme/care/en/1.yaml';
const head = 'policy: acme/care\nlanguage: en\nversion: 1\ntitle: Acme Care\nsource: { document: care.pdf }\n';
const rule = (when: string): string => `${head}notices: [{ id: a, when: ${when}, label: A, source: { section: B } }]\n`;

/** The faults of files, all of them inside their texts, in order and fit to be shown. */
function faultsOf(files: readonly PolicyFile[]): readonly Diagnostic[] {
  const { diagnostics } = loadPolicies(files, publicHolidays);
  expect(misplacedFaults(files, diagnostics)).toEqual([]);
  expect(sortDiagnostics(diagnostics)).toEqual(diagnostics);
  for (const fault of diagnostics.slice(0, 100)) {
    const shown = diagnosticText(fault, files.find((file) => file.path === fault.file)?.text, pc.createColors(false));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
  return diagnostics;
}

const codesOf = (text: string): string[] => [...new Set(faultsOf([{ path, text }]).map(({ code }) => code))];

function randomBytes(count: number): Uint8Array {
  let state = 20_260_611;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

it('tells a thousand faults of a text and how many more there are', () => {
  const faults = faultsOf([
    { path, text: `${head}${Array.from({ length: 5000 }, (_, index) => `unknown${index}: 1\n`).join('')}` },
  ]);
  expect(faults).toHaveLength(1001);
  expect(faults.at(-1)?.message).toBe('further faults from here on, not listed: 4000');
});

const chain = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

describe('texts that are made to harm', () => {
  it.each([
    ['billion laughs', chain(12, (i) => `x${i}: &x${i} [${i ? `*x${i - 1},`.repeat(9) : 'ha'}]\n`), 'yaml-alias'],
    [
      'aliases of two before',
      `a: &x0 [a]\nb: &x1 [b]\n${chain(48, (i) => `c${i}: &x${i + 2} [*x${i + 1}, *x${i}]\n`)}`,
      'yaml-alias',
    ],
    ['a long chain of aliases', `a: &x0 [a]\n${chain(20_000, (i) => `c${i}: &x${i + 1} [*x${i}]\n`)}`, 'yaml-alias'],
    ['an alias in its own anchor', 'notes: &a [*a]\n', 'yaml-alias'],
    ['lists in lists', `notes: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'yaml-syntax'],
    ['lists that are never closed', `notes: ${'['.repeat(100_000)}\n`, 'yaml-syntax'],
    ['entries in entries', `notes:\n  ${'- '.repeat(10_000)}a\n`, 'yaml-syntax'],
    ['maps in maps', `notes: ${'{ a: '.repeat(10_000)}1${' }'.repeat(10_000)}\n`, 'yaml-syntax'],
    ['maps below maps', `notes:\n${chain(1500, (i) => `${' '.repeat(i + 1)}a:\n`)}`, 'yaml-syntax'],
    ['conditions in conditions', rule(`${'{ not: '.repeat(120)}{ region: emea }${' }'.repeat(120)}`), 'yaml-syntax'],
    ['30,000 keys', chain(30_000, (i) => `k${i}: 1\n`), 'unknown-key'],
    ['1 MB of random bytes', new TextDecoder().decode(randomBytes(1_000_000)), 'yaml-syntax'],
    ['1 MB of random Latin letters', new TextDecoder('latin1').decode(randomBytes(1_000_000)), 'yaml-syntax'],
    ['2.5 MB of text', `# ${'x'.repeat(2_500_000)}`, 'unreadable-file'],
    ['a name of 1 MB', `${head}${'x'.repeat(1_000_000)}: 1\n`, 'yaml-syntax'],
    ['a value of 1 MB', `${head}version: ${'x'.repeat(1_000_000)}\n`.replace('version: 1\n', ''), 'wrong-type'],
    ['characters that steer a terminal', `${head}"\u001b[2J\u0007": \u001b]0;x\u0007\n`, 'unknown-key'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it('has messages that stay short, however long the text', () => {
    const texts = [
      `${head}"${'x'.repeat(1000)}": 1\n`,
      rule(`{ ${'y'.repeat(1000)}: 1 }`),
      `${head}notes: ${'z'.repeat(1000)}\n`,
    ];
    const messages = texts.flatMap((text) => faultsOf([{ path, text }]).map(({ message }) => message.length));
    expect(messages.length).toBe(3);
    expect(Math.max(...messages)).toBeLessThan(160);
  });
});

describe('texts that are not what they should be', () => {
  it.each([
    ['an empty file', '', ['wrong-type']],
    ['only comments', '# one\n\n# two\n', ['wrong-type']],
    ['a text', 'hello\n', ['wrong-type']],
    ['a list', '- a\n', ['wrong-type']],
    ['two documents', `${head}---\n${head}`, ['yaml-syntax']],
    ['three documents', `---\n${head}---\nb: 1\n---\nc: 1\n`, ['yaml-syntax']],
    ['an empty second document', `${head}---\n`, ['yaml-syntax']],
    ['the end of a document', `${head}...\n`, []],
    ['`__proto__` as a key', `${head}__proto__: { version: 2 }\n`, ['unknown-key']],
    ['`constructor` as a key', `${head}constructor: 1\ntoString: 1\n`, ['unknown-key']],
    ['`__proto__` as a name', `${head}products: { __proto__: { label: A } }\n`, ['wrong-format']],
    [
      '`constructor` as a name',
      `${head}products: { constructor: { label: A } }\nfacts: { hasOwnProperty: { type: boolean } }\n`,
      [],
    ],
    [
      '`constructor` as a severity',
      `${head}severities: { a: { label: A, withoutTargets: true } }\nseverity: { default: constructor }\n`,
      ['unknown-severity'],
    ],
    ['`constructor` as a fact', rule('{ constructor: 1 }'), ['unknown-fact']],
    ['`__proto__` as a fact', rule('{ __proto__: 1 }'), ['unknown-fact']],
    ['a key that stands twice', `${head}title: B\n`, ['yaml-duplicate-key']],
    ['a key that stands twice as `null` and `~`', `${head}products: { null: {}, ~: {} }\n`, ['yaml-duplicate-key']],
    ['tabs', `${head}products:\n\ta: {}\n`, ['yaml-tab']],
    ['tabs after spaces', `${head}products:\n  a: {}\n \tb: {}\n`, ['yaml-tab']],
    ['booleans of YAML 1.1', `${head}routing: { teams: [{ id: a, then: b, billable: no, source: { section: C } }] }\n`, []],
    [
      'booleans in place of them',
      `${head}routing: { teams: [{ id: a, then: b, billable: false, source: { section: C } }] }\n`,
      ['wrong-value'],
    ],
    ['YAML 1.1 itself', `%YAML 1.1\n---\n${head}`, ['yaml-syntax']],
    ['numbers as keys', `${head}products: { 1: { label: A }, 2.50: { label: B } }\n`, ['wrong-format']],
    ['null as a key', `${head}products:\n  : { label: A }\n`, ['wrong-format']],
    ['a list as a key', `${head}? [a]\n: b\n`, ['unknown-key']],
    ['numbers beyond all numbers', `${head}closure: { afterBusinessDays: 1e999, afterFollowUps: -.inf }\n`, ['wrong-type']],
    ['no number', `${head}closure: { afterBusinessDays: .nan }\n`, ['wrong-type']],
    ['a number that is a text', head.replace('1', '0x1_000'), ['wrong-type']],
    ['a list of rules that is a map', `${head}targets: { id: a }\n`, ['wrong-type']],
    ['a list of rules that is a text', `${head}targets: a\n`, ['wrong-type']],
    ['a list of rules of lists', `${head}targets: [[a]]\n`, ['wrong-type']],
    ['a condition that is a text', rule('emea'), ['wrong-type']],
    ['a condition that is a list', rule('[emea]'), ['wrong-type']],
    ['a condition that is nothing', rule('~'), ['wrong-type']],
    ['an empty condition', rule('{}'), ['empty-condition']],
    ['`any` with a map', rule('{ any: {} }'), ['wrong-type']],
    ['`any` with nothing', rule('{ any: ~ }'), ['wrong-type']],
    ['`any` with lists', rule('{ any: [[], [[]]] }'), ['wrong-type']],
    ['values that are lists', rule('{ region: [[emea], ~, { a: b }] }'), ['wrong-fact-value']],
    ['comparisons of comparisons', rule('{ usersAffected: { above: { above: 1 } } }'), ['wrong-fact-value']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('real policies with mistakes', () => {
  const read = (file: string): PolicyFile => ({ path: file, text: readFileSync(`policies/${file}`, 'utf8') });
  const alone = ['planettogether/support-guide/en/1.yaml', 'planview/ppm-pro/en/1.yaml', 'ptc/technical-support/en/1.yaml'].map(
    read,
  );
  const child = read('planview/customer-care/sv/1.yaml');
  const base = read('planview/customer-care/base/1.yaml');
  const withMistake = ({ path: file, text }: PolicyFile, change: (text: string) => string): PolicyFile => ({
    path: file,
    text: change(text),
  });

  it('never throw, and have every fault inside the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...alone), mistakes, (file, change) => {
        faultsOf([withMistake(file, change)]);
      }),
      { numRuns: 200 },
    );
  });

  it('never throw where a policy is laid over a base', () => {
    fc.assert(
      fc.property(fc.boolean(), mistakes, (isBase, change) => {
        faultsOf([withMistake(base, isBase ? change : (text) => text), withMistake(child, isBase ? (text) => text : change)]);
      }),
      { numRuns: 60 },
    );
  });
});
