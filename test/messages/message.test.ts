import { describe, expect, test } from 'vitest';
import { formatMessage, listMessages, phrase, term } from '../../engine/messages/message.ts';

describe('a phrase', () => {
  const swedish = { '{0} or {1}': '{0} eller {1}', '{0} cannot be {1}': '{1} går inte som {0}', severity: 'allvarlighetsgrad' };

  test('is English without a book', () => {
    expect(formatMessage(phrase`${'`then`'} cannot be ${3}`)).toBe('`then` cannot be 3');
  });

  test('may be said in another order, and what stands in it too', () => {
    expect(formatMessage(phrase`${term('severity')} cannot be ${listMessages(['a', 'b', 'c'], 'or')}`, swedish)).toBe(
      'a, b eller c går inte som allvarlighetsgrad',
    );
  });

  test('is English where the book does not have it, also for names that every object has', () => {
    expect(formatMessage(term('constructor'), swedish)).toBe('constructor');
  });

  test('leaves what looks like a hole in a value alone', () => {
    expect(formatMessage(phrase`${'{1}'} or ${'{0}'}`, swedish)).toBe('{1} eller {0}');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (given, said) => {
    expect(formatMessage(listMessages(given, 'and'))).toBe(said);
  });
});
