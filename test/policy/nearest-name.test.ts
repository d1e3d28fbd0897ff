import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonFacts, derivedFacts, eventTypes, nearestName, policySchema } from '../../engine/index.ts';

describe('the nearest name', () => {
  test.each([
    ['a letter too few', 'severty', ['severity', 'source'], 'severity'],
    ['a letter too many', 'leankitt', ['leankit', 'ppm-pro'], 'leankit'],
    ['another letter', 'planwiew', ['planview', 'ptc'], 'planview'],
    ['two letters swapped in a short word', 'emae', ['emea', 'apac'], 'emea'],
    ['an ending left out', 'respond', ['responded', 'resolved'], 'responded'],
    ['small and large letters', 'atleast', ['atLeast', 'atMost'], 'atLeast'],
    ['other joints', 'Desk_Hours', ['desk-hours', 'around-the-clock'], 'desk-hours'],
    ['a joint left out', 'deskhour', ['desk-hours', 'business-days'], 'desk-hours'],
    ['a word of three letters', 'al', ['off', 'sampled', 'all'], 'all'],
    [
      'a path',
      'planview/customer-car/fr',
      ['planview/customer-care/fr', 'planview/customer-care/sv'],
      'planview/customer-care/fr',
    ],
  ])('is found for %s', (_, given, known, nearest) => {
    expect(nearestName(given, known)).toBe(nearest);
  });

  test.each([
    ['another word in the same place', 'waiting-on-vendor', ['waiting-on-customer']],
    ['another short word', 'ppm-pro-apac', ['ppm-pro-emea']],
    ['a short word that differs in two letters', 'minor', ['major']],
    ['another number', 'acme/care/base@2', ['acme/care/base@1']],
    ['another number in a name', 'site-2', ['site-1']],
    ['the opposite', 'minimum', ['maximum']],
    ['the opposite', 'unresolved', ['resolved']],
    ['the opposite', 'not-working', ['working']],
    ['the opposite', 'internal-team', ['external-team']],
    ['the opposite', 'offline', ['online']],
    ['the opposite', 'reopened', ['opened']],
    ['the counterpart', 'employee', ['employer']],
    ['a word that is as near to two', 'mijor', ['major', 'minor']],
    ['a word of two letters', 'de', ['fr', 'sv', 'da']],
    ['nothing', '', ['a', 'b']],
    ['nothing but joints', '--', ['a', '-']],
  ])('is none for %s', (_, given, known) => {
    expect(nearestName(given, known)).toBeUndefined();
  });

  test('is the name itself, whatever else there is', () => {
    const names = [...commonFacts, ...derivedFacts].map(({ name }) => name);
    for (const name of [...names, ...eventTypes]) expect(nearestName(name, [...names, ...eventTypes])).toBe(name);
  });

  test('of two names that can stand in one place, one is never taken for the other', () => {
    const inOnePlace = (part: unknown): string[][] => {
      if (typeof part !== 'object' || part === null) return [];
      const { properties = {}, enum: values = [] } = part as { properties?: object; enum?: readonly unknown[] };
      return [Object.keys(properties), values.map(String), ...Object.values(part).flatMap(inOnePlace)];
    };
    const facts = [...commonFacts, ...derivedFacts];
    const places = [
      ...inOnePlace(policySchema),
      [...eventTypes],
      facts.map(({ name }) => name),
      ...facts.map(({ values = [] }) => [...values]),
    ];
    const confused = places.flatMap((names) =>
      names.flatMap((name) => {
        const nearest = nearestName(
          name,
          names.filter((other) => other !== name),
        );
        // One and several of something are near in meaning too.
        return nearest === undefined || nearest === `${name}s` || name === `${nearest}s` ? [] : [`${name} → ${nearest}`];
      }),
    );
    expect(confused).toEqual([]);
  });

  test('is found for any one slip in a word of some length, and never further away than the word that was meant', () => {
    const words = fc.constantFrom('severity', 'waiting-on-customer', 'production', 'desk-or-alternates-hours', 'rootCauseReport');
    const letter = fc.constantFrom(...'bdfgkmpqtvwxz');
    const slips = fc.record({ word: words, at: fc.nat(), letter, kind: fc.constantFrom('drop', 'add', 'change', 'swap') });
    fc.assert(
      fc.property(slips, ({ word, at, letter, kind }) => {
        const places = [...word].flatMap((_, index) => (/^\p{Ll}{3}$/u.test(word.slice(index - 1, index + 2)) ? [index] : []));
        const index = places[at % places.length] ?? 0;
        const [first = '', second = ''] = word.slice(index, index + 2);
        const part = { drop: second, add: first + letter + second, change: first + letter, swap: second + first }[kind];
        const given = word.slice(0, index) + part + word.slice(index + 2);
        // A slip in a word of one or two letters, or at the beginning of one, may have made another word.
        fc.pre(given.split('-').every((one, n) => one === word.split('-')[n] || one.length > 3));
        expect(nearestName(given, [word, 'something-else'])).toBe(word);
      }),
      { numRuns: 300 },
    );
  });
});
