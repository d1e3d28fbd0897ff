import { describeFactTest, type FactRelation, foldWritten, ownValue, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { formatAnswer, question } from '../vocabulary/question.ts';

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

type Context = { readonly document: SupportPolicy; readonly translate: Text };

/**
 * The phrase for a `when` of a policy that has been checked; undefined where there is none, because the rule always holds. Named
 * conditions are said by what they mean, because a document has no names for them; `within` are those that this is a part of.
 */
export function conditionPhrase(
  when: unknown,
  document: SupportPolicy,
  translate: Text,
  within: readonly string[] = [],
): Phrase | undefined {
  if (typeof when !== 'object' || when === null || Object.keys(when).length === 0) return undefined;
  const context = { document, translate };
  return foldWritten<Phrase>(when, {
    map: (parts) => onlyOr('all', parts),
    group: onlyOr,
    not: (part, _, written) => unlessYes(written, context) ?? negated(part),
    named: (names) => {
      const parts = [names].flat().map(String);
      return onlyOr(
        'any',
        parts.map((name) => meaningOf(name, context, within)),
      );
    },
    fact: (name, test) => answer(name, test, context),
    malformed: () => ({ kind: 'all', parts: [] }),
  });
}

/** What a named condition asks; its name alone where nobody wrote what it means, or where it is a part of itself. */
function meaningOf(name: string, { document, translate }: Context, within: readonly string[]): Phrase {
  const meant = within.includes(name) ? undefined : ownValue(document.conditions, name);
  return (
    conditionPhrase(meant, document, translate, [...within, name]) ?? {
      kind: 'answer',
      label: translate('document.condition'),
      isOwn: false,
      answers: [name],
      manner: 'one-of',
    }
  );
}

function onlyOr(kind: 'all' | 'any', parts: readonly Phrase[]): Phrase {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

/** `not` around one question that takes yes or no. */
function unlessYes(value: unknown, context: Context): Phrase | undefined {
  const [[name, given] = [], ...others] = Object.entries(value as object);
  if (name === undefined || typeof given !== 'boolean' || others.length > 0) return undefined;
  const words = context.translate(given ? 'document.no-or-unstated' : 'document.yes-or-unstated');
  return { ...labelled(name, context), answers: [words], manner: 'words' };
}

/** What must not hold: of one question, anything but its answers; of alternatives, none of each. */
function negated(phrase: Phrase): Phrase {
  if (phrase.kind === 'answer' && phrase.manner === 'one-of') return { ...phrase, manner: 'anything-but' };
  if (phrase.kind === 'any') return { kind: 'all', parts: phrase.parts.map(negated) };
  return { kind: 'none', parts: [phrase] };
}

function answer(name: string, test: unknown, context: Context): Phrase {
  const { unit } = question(name, context.document, context.translate);
  const named = (given: unknown): string =>
    `${formatAnswer(name, given, context.document, context.translate)}${unit === undefined || typeof given !== 'number' ? '' : ` ${unit}`}`;
  return onlyOr(
    'all',
    describeFactTest(test).map((part): Phrase => ({ ...labelled(name, context), ...related(part, named, context.translate) })),
  );
}

function labelled(
  name: string,
  { document, translate }: Context,
): Pick<Extract<Phrase, { kind: 'answer' }>, 'kind' | 'label' | 'isOwn'> {
  const { label, language } = question(name, document, translate);
  return { kind: 'answer', label: label.replace(/\s*\?$/, ''), isOwn: language !== undefined };
}

/** The answers that a comparison is about, and how they are meant. */
function related(
  { relation, values, word = '' }: FactRelation,
  named: (given: unknown) => string,
  translate: Text,
): { readonly answers: readonly string[]; readonly manner: Manner } {
  switch (relation) {
    case 'one-of':
    case 'includes':
      return { answers: values.map(named), manner: 'one-of' };
    case 'none-of':
    case 'includes-none':
      return { answers: values.map(named), manner: 'stated-but' };
    case 'stated':
    case 'not-stated':
      return { answers: [translate(`document.${relation}`)], manner: 'words' };
    case undefined:
      return { answers: [`${word} ${values.map(named).join(', ')}`], manner: 'words' };
    default:
      return { answers: [translate(`document.compare.${relation}`, { value: values.map(named).join(', ') })], manner: 'words' };
  }
}
