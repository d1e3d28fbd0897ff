import { describe, expect, test } from 'vitest';
import { english, formatMessage, french, type MessageCatalog, swedish } from '../../engine/index.ts';
import { firstMessages, listMessages } from '../../engine/messages/lists.ts';
import { briefly, nameMessage, textMessage } from '../../engine/messages/message.ts';
import { messageOf } from '../../engine/messages/message-of.ts';

describe('a message', () => {
  test('is said in the language of a catalogue', () => {
    const said = messageOf('schema.cannot-be', { name: '`then`', value: 3 });
    expect(formatMessage(said, english)).toBe('`then` cannot be 3');
    expect(formatMessage(said, swedish)).toBe('`then` kan inte vara 3');
  });

  test('may be said in another order, and what stands in it too', () => {
    const catalog: MessageCatalog = {
      locale: 'sv',
      texts: { ...swedish.texts, 'schema.cannot-be': '{value} går inte som {name}' },
    };
    const said = messageOf('schema.cannot-be', { name: 'then', value: listMessages(['a', 'b', 'c'], 'or') });
    expect(formatMessage(said, catalog)).toBe('a, b eller c går inte som then');
  });

  test('leaves what looks like a parameter in a value alone, and numbers as they are', () => {
    const said = messageOf('schema.cannot-be', { name: '{value}', value: 12_000 });
    expect(formatMessage(said, english)).toBe('{value} cannot be 12000');
  });

  test('says braces and apostrophes that are its own', () => {
    expect(formatMessage(messageOf('condition.write-comparison', { name: 'atLeast', operand: 'x' }), english)).toBe(
      'write `{ atLeast: x }`',
    );
    expect(formatMessage(messageOf('check.name-in-language'), english)).toBe("name it in the policy's language");
  });

  test('chooses its form by what is counted', () => {
    const faults = (count: number) => messageOf('problem.faults', { count, faults: 'x' });
    expect([1, 2].map((count) => formatMessage(faults(count), french))).toEqual(['une erreur : x', '2 erreurs : x']);
  });

  test('is a name as it is where no catalogue has it, also one that every object has', () => {
    expect(formatMessage(nameMessage('value.team.support', 'support'), french)).toBe('support');
    expect(formatMessage(nameMessage('constructor', 'constructor'), french)).toBe('constructor');
  });

  test('is told briefly, however deep the long text stands', () => {
    const long = 'x'.repeat(2000);
    const said = messageOf('list.semicolon', { first: messageOf('list.quoted', { text: long }), second: textMessage(long) });
    expect(formatMessage(briefly(said), english)).toHaveLength(2 * 1001 + 4);
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j', (given, said) => {
    expect(formatMessage(listMessages(given, 'and'), english)).toBe(said);
  });

  test.each([
    [[], ''],
    [['a', 'b', 'c'], 'a; b; c'],
    [['a', 'b', 'c', 'd'], 'a; b; c; …'],
  ])('names the first of %j', (given, said) => {
    expect(formatMessage(firstMessages(given), english)).toBe(said);
  });
});
