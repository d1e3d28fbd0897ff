import { describe, expect, test } from 'vitest';
import { listPhrase, phrase, phraseText, term } from '../../engine/phrase.ts';

describe('a phrase', () => {
  const swedish = { '{0} or {1}': '{0} eller {1}', '{0} cannot be {1}': '{1} går inte som {0}', severity: 'allvarlighetsgrad' };

  test('is English without a book', () => {
    expect(phraseText(phrase`${'`then`'} cannot be ${3}`)).toBe('`then` cannot be 3');
  });

  test('may be said in another order, and what stands in it too', () => {
    expect(phraseText(phrase`${term('severity')} cannot be ${listPhrase(['a', 'b', 'c'], 'or')}`, swedish)).toBe(
      'a, b eller c går inte som allvarlighetsgrad',
    );
  });

  test('is English where the book does not have it, also for names that every object has', () => {
    expect(phraseText(term('constructor'), swedish)).toBe('constructor');
  });

  test('leaves what looks like a hole in a value alone', () => {
    expect(phraseText(phrase`${'{1}'} or ${'{0}'}`, swedish)).toBe('{1} eller {0}');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (given, said) => {
    expect(phraseText(listPhrase(given, 'and'))).toBe(said);
  });
});
