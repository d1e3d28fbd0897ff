import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  compareLanguages,
  comparePolicies,
  english,
  french,
  type MessageCatalog,
  type Policy,
  type SupportPolicy,
  swedish,
} from '../../engine/index.ts';
import { type Edit, editedPolicy, shippedPolicy } from '../diff/edited-policy.ts';
import { leavesOf, type Path, withLeafChanged } from '../diff/leaves.ts';
import { newest } from '../shipped-policies.ts';
import { markedCatalog } from './marked-catalog.ts';
import { chosen, ownWords } from './own-words.ts';

const policies = newest.map(({ policy }) => policy);
const whole = policies.filter(({ language }) => language !== 'base');
const pairs = whole.flatMap((one) => whole.filter((other) => other !== one).map((other) => [one, other] as const));

const marked = markedCatalog(english, () => '¤');
const get = (texts: MessageCatalog['texts'], code: string | symbol): string => texts[String(code)] ?? '¤';
const getOwnPropertyDescriptor = (texts: MessageCatalog['texts'], code: string | symbol): PropertyDescriptor => ({
  configurable: true,
  enumerable: true,
  value: get(texts, code),
});

/** A catalogue in which every message is a mark with what stands in it, also names that a policy makes up. */
const marks: MessageCatalog = { ...marked, texts: new Proxy(marked.texts, { getOwnPropertyDescriptor, get }) };

/** What stands between marks and is not in the policies' own words: words that no catalogue can say. Times and dates are the same in all. */
function unsaid(texts: readonly (string | null)[], compared: readonly Policy[]): string[] {
  const own = compared.map(({ document }) => ownWords(document));
  const pieces = texts.flatMap((text) => (text ?? '').split('¤'));
  const isOwn = (piece: string): boolean => own.some((words) => words.has(piece)) || /^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(piece);
  return pieces.filter((piece) => /\p{L}/u.test(piece) && !isOwn(piece));
}

/** What can be changed to something that no list of choices has. */
function changeable(document: SupportPolicy): Path[] {
  return leavesOf(document).filter((path) => !path.some((step) => chosen.has(String(step))));
}

function wordsOf(one: Policy, other: Policy): (string | null)[] {
  return comparePolicies(one, other, marks).differences.flatMap(({ what, before, after }) => [what, before, after]);
}

describe('all that is said of differences can be said in another language', () => {
  test.each(pairs.map(([one, other]) => [`${one.id}/${one.language}`, `${other.id}/${other.language}`, one, other] as const))(
    'between %s and %s',
    (_, __, one, other) => {
      expect(unsaid(wordsOf(one, other), [one, other])).toEqual([]);
      const { differences } = compareLanguages([one, other], marks);
      expect(differences.length).toBeGreaterThan(10);
      expect(
        unsaid(
          differences.flatMap(({ what, says }) => [what, ...Object.values(says)]),
          [one, other],
        ),
      ).toEqual([]);
    },
  );

  test('whatever is changed', () => {
    const anyChange = fc
      .constantFrom(...whole)
      .chain((policy) => fc.tuple(fc.constant(policy), fc.constantFrom(...changeable(policy.document))));
    fc.assert(
      fc.property(anyChange, ([policy, path]) => {
        const changed = { ...policy, document: withLeafChanged(policy.document, path) };
        expect(unsaid(wordsOf(policy, changed), [policy, changed])).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

type Table = {
  readonly about: string;
  readonly edits: readonly Edit[];
  readonly said: Readonly<Record<'sv' | 'fr', readonly string[]>>;
};

const tables = parse(readFileSync(new URL('../golden/differences-told.yaml', import.meta.url), 'utf8')) as Table[];

describe('an edit of the Swedish Customer Care policy', () => {
  test.each(tables)('$about', ({ edits, said }) => {
    const [before, after] = [shippedPolicy('planview/customer-care/sv').policy, editedPolicy('planview/customer-care/sv', edits)];
    const told = (catalog: MessageCatalog): string[] =>
      comparePolicies(before, after, catalog).differences.map(
        (one) => `${one.what} | ${one.before ?? '–'} | ${one.after ?? '–'}`,
      );
    expect(told(swedish)).toEqual(said.sv);
    expect(told(french)).toEqual(said.fr);
  });
});
