import type { SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { answerWords, question } from '../vocabulary/question.ts';

/**
 * A condition as people would write it down: a question with its answers, or several of these of which all, at least one, or
 * not all must hold. `isOwn` marks a question that is in the policy's own words.
 */
export type Phrase =
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Phrase[] }
  | {
      readonly kind: 'answer';
      readonly label: string;
      readonly isOwn: boolean;
      readonly answers: readonly string[];
      readonly manner: Manner;
    };

/** How the answers are meant: one of them, anything but them, stated but none of them, or a comparison that is all words. */
type Manner = 'one-of' | 'anything-but' | 'stated-but' | 'words';

type Context = { readonly document: SupportPolicy; readonly words: Text };

/** The phrase for a `when` of a policy that has been checked; undefined where there is none, because the rule always holds. */
export function conditionPhrase(when: unknown, document: SupportPolicy, words: Text): Phrase | undefined {
  if (typeof when !== 'object' || when === null || Object.keys(when).length === 0) return undefined;
  return allOf(when, { document, words });
}

function allOf(when: object, context: Context): Phrase {
  const parts = Object.entries(when).map(([key, value]) => entry(key, value, context));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', parts };
}

function entry(key: string, value: unknown, context: Context): Phrase {
  if (key === 'all' || key === 'any') {
    const parts = (Array.isArray(value) ? value : []).map((part: object) => allOf(part, context));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: key, parts };
  }
  if (key === 'not') return unlessYes(value, context) ?? negated(allOf(value as object, context));
  return answer(key, value, context);
}

/** `not` around one question that takes yes or no. */
function unlessYes(value: unknown, context: Context): Phrase | undefined {
  const [[name, given] = [], ...others] = Object.entries(value as object);
  if (name === undefined || typeof given !== 'boolean' || others.length > 0) return undefined;
  const words = context.words(given ? 'document.no-or-unstated' : 'document.yes-or-unstated');
  return { ...told(name, context), answers: [words], manner: 'words' };
}

/** What must not hold: of one question, anything but its answers; of alternatives, none of each. */
function negated(phrase: Phrase): Phrase {
  if (phrase.kind === 'answer' && phrase.manner === 'one-of') return { ...phrase, manner: 'anything-but' };
  if (phrase.kind === 'any') return { kind: 'all', parts: phrase.parts.map(negated) };
  return { kind: 'none', parts: [phrase] };
}

function answer(name: string, value: unknown, context: Context): Phrase {
  const { unit } = question(name, context.document, context.words);
  const named = (given: unknown): string =>
    `${answerWords(name, given, context.document, context.words)}${unit === undefined || typeof given !== 'number' ? '' : ` ${unit}`}`;
  const list = (given: unknown): string[] => (Array.isArray(given) ? given : [given]).map(named);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ...told(name, context), answers: list(value), manner: 'one-of' };
  const comparisons = Object.entries(value).map(([operator, operand]): Phrase => {
    if (operator === 'not') return { ...told(name, context), answers: list(operand), manner: 'stated-but' };
    if (operator === 'contains') return { ...told(name, context), answers: list(operand), manner: 'one-of' };
    return { ...told(name, context), answers: [comparison(operator, operand, named, context.words)], manner: 'words' };
  });
  const [only] = comparisons;
  return comparisons.length === 1 && only !== undefined ? only : { kind: 'all', parts: comparisons };
}

function told(name: string, { document, words }: Context): Pick<Extract<Phrase, { kind: 'answer' }>, 'kind' | 'label' | 'isOwn'> {
  const { label, language } = question(name, document, words);
  return { kind: 'answer', label: label.replace(/\s*\?$/, ''), isOwn: language !== undefined };
}

function comparison(operator: string, operand: unknown, named: (given: unknown) => string, words: Text): string {
  if (operator === 'known') return words(operand === true ? 'document.stated' : 'document.not-stated');
  const key = { atLeast: 'at-least', above: 'above', below: 'below', atMost: 'at-most' }[operator] ?? 'at-least';
  return words(`document.compare.${key as 'above'}`, { value: named(operand) });
}
