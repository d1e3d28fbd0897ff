import { nameHint } from '../diagnostic.ts';
import { firstYear, instantOf, isDay, lastYear, looksLikeInstant } from '../instant.ts';
import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { nameText, quotesHint, shown } from '../shown-text.ts';
import { strangeLetterIssue } from '../strange-letters.ts';
import { isAmount } from './amount.ts';
import type { FactDeclaration } from './facts.ts';
import { isLanguageTag } from './language-tag.ts';
import { isTimeZone } from './time-zone.ts';

/** What is wrong with a value, what would be right, and the values to choose from. */
export type FactValueIssue = { readonly message: Message; readonly hint?: Message; readonly allowed?: readonly string[] };

/** What is wrong with a value for a fact, or undefined where nothing is. `written` is how a value that is no text stands in a YAML text. */
export function factValueIssue(declaration: FactDeclaration, value: unknown, written?: string): FactValueIssue | undefined {
  const { name, type } = declaration;
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : {
            message: messageOf('fact.not-boolean', { name, value: shown(value, written) }),
            ...unquoted(/^(true|false)$/, value),
          };
    case 'integer':
    case 'number':
      return numberIssue(declaration, value, written);
    case 'ids':
      return idsIssue(declaration, value, written);
    case 'id':
    case 'severity':
      return idIssue(declaration, value, written);
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? undefined
        : { message: messageOf('fact.not-a-day', { name, value: shown(value, written) }) };
    case 'instant':
      return instantIssue(name, value);
    case 'language':
      return typeof value === 'string' && isLanguageTag(value)
        ? undefined
        : { message: messageOf('fact.not-a-language', { name, value: shown(value, written) }) };
    case 'country':
      return typeof value === 'string' && /^[A-Z]{2}$/.test(value)
        ? undefined
        : { message: messageOf('fact.not-a-country', { name, value: shown(value, written) }) };
    case 'duration':
      return typeof value === 'string' && isAmount(value)
        ? undefined
        : { message: messageOf('fact-value.not-duration', { name, value: shown(value, written) }) };
    case 'timeZone':
      return typeof value === 'string' && /^[A-Za-z]/.test(value) && isTimeZone(value)
        ? undefined
        : { message: messageOf('fact.not-a-time-zone', { name, value: shown(value, written) }) };
    case 'text':
      return typeof value === 'string'
        ? strangeLetterIssue(name, value, { lines: name !== 'id' })
        : { message: messageOf('fact.not-text', { name, value: shown(value, written) }), ...quoted(undefined, value, written) };
  }
}

/** How a number, true, false or null becomes one of the words that are allowed. */
function quoted(values: readonly string[] | undefined, value: unknown, written: string | undefined): { readonly hint?: Message } {
  if (typeof value === 'object' && written === undefined) return {};
  const word = written ?? String(value);
  return word !== '' && (values === undefined || values.includes(word)) ? { hint: quotesHint(word) } : {};
}

/** How a text becomes the number, true or false that it looks like. */
function unquoted(form: RegExp, value: unknown): { readonly hint?: Message } {
  return typeof value === 'string' && form.test(value) ? { hint: messageOf('hint.write-without-quotes') } : {};
}

/** What is wrong with a text as an instant, or undefined where it is one: ISO 8601 with an offset, from 1970 to 2100. */
export function instantIssue(name: string, value: unknown): FactValueIssue | undefined {
  if (value === undefined) return { message: messageOf('fact.instant-missing', { name }) };
  if (typeof value !== 'string') return { message: messageOf('fact.instant-not-text', { name, value: shown(value) }) };
  const at = instantOf(value);
  if (!Number.isNaN(at)) {
    // Open time is reckoned from here to there: a slip in a year must not keep everybody waiting for thousands of them.
    const year = Number(value.slice(0, 4));
    if (year >= firstYear && year <= lastYear) return undefined;
    return {
      message: messageOf('fact.instant-outside-years', { name, first: firstYear, last: lastYear, value: shown(value) }),
      hint: messageOf('fact.check-year'),
    };
  }
  if (looksLikeInstant(value)) return { message: messageOf('fact.no-such-day', { name, value: shown(value) }) };
  if (looksLikeInstant(`${value}Z`)) {
    return {
      message: messageOf('fact.no-offset', { name, value: shown(value) }),
      hint: messageOf('fact.say-offset', { value }),
    };
  }
  return {
    message: messageOf('fact.not-an-instant', { name, value: shown(value) }),
    hint: messageOf('fact.write-instant'),
  };
}

function numberIssue(
  { name, type, minimum, maximum }: FactDeclaration,
  value: unknown,
  written?: string,
): FactValueIssue | undefined {
  const kind = type === 'integer' ? messageOf('type.whole-number') : messageOf('type.number');
  if (typeof value !== 'number' || !Number.isFinite(value) || (type === 'integer' && !Number.isInteger(value))) {
    const form = type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
    return {
      message: messageOf('fact.wrong-number', { name, type: kind, value: shown(value, written) }),
      ...unquoted(form, value),
    };
  }
  if (minimum !== undefined && value < minimum) return { message: messageOf('fact.too-small', { name, least: minimum, value }) };
  if (maximum !== undefined && value > maximum) return { message: messageOf('fact.too-large', { name, most: maximum, value }) };
  return undefined;
}

function idIssue({ name, values }: FactDeclaration, value: unknown, written?: string): FactValueIssue | undefined {
  if (typeof value !== 'string') {
    const message = messageOf('fact.not-one-word', { name, value: shown(value, written) });
    return { message, ...(values && { allowed: values }), ...quoted(values, value, written) };
  }
  if (values === undefined) return strangeLetterIssue(name, value, { lines: false });
  if (values.includes(value)) return undefined;
  const hint = nameHint(value, values);
  return { message: messageOf('fact.unknown-value', { name, value: nameText(value) }), allowed: values, ...(hint && { hint }) };
}

function idsIssue(declaration: FactDeclaration, value: unknown, written?: string): FactValueIssue | undefined {
  if (!Array.isArray(value))
    return {
      message: messageOf('fact.not-a-list', { name: declaration.name, value: shown(value, written) }),
      ...(declaration.values && { allowed: declaration.values }),
    };
  for (const item of value) {
    const issue = idIssue(declaration, item, written);
    if (issue !== undefined) return issue;
  }
  return undefined;
}
