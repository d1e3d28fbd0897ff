import { describeFactTest, foldWritten, groupWords, printedSign, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatAnswer, question } from '../../../shared/vocabulary/question.ts';

/** What a condition on one question asks, in words: `Critical or Major`, `not Test`, `≥ 80`, `not stated`. */
export function describeFactCondition(fact: string, test: unknown, document: SupportPolicy): string {
  const unit = question(fact, document).unit;
  const parts = describeFactTest(test).map(({ relation, values }) => {
    const listed = values.map((one) => formatAnswer(fact, one, document)).join(` ${text('editing.condition.or')} `);
    switch (relation) {
      case 'one-of':
      case 'includes':
      case undefined:
        return listed;
      case 'none-of':
      case 'includes-none':
        return text('editing.condition.not', { what: listed });
      case 'stated':
      case 'not-stated':
        return text(`editing.condition.${relation}`);
      default: {
        const value = `${values.map(String).join(', ')}${unit === undefined ? '' : ` ${unit}`}`;
        const sign = printedSign(relation);
        return sign === undefined ? text(`document.compare.${relation}`, { value }) : `${sign} ${value}`;
      }
    }
  });
  return parts.join(` ${text('editing.condition.and')} `);
}

/** A whole condition in words, with the questions named: `Environment: Test · not (…)`. */
export function describeCondition(when: unknown, document: SupportPolicy): string {
  if (!isMap(when)) return String(when ?? '');
  return foldWritten<Words>(when, {
    map: (parts) => ({
      text: parts.map((part) => part.text).join(' · '),
      isSimple: parts.length === 1 && parts[0]?.isSimple === true,
    }),
    group: (word, parts) => {
      const joint = text(word === 'all' ? 'editing.condition.and' : 'editing.condition.or');
      return { text: parts.map((part) => (part.isSimple ? part.text : `(${part.text})`)).join(` ${joint} `), isSimple: false };
    },
    not: (part, _, written) => ({ text: describeNegated(part.text, written, document), isSimple: true }),
    named: (names) => ({
      text: [names]
        .flat()
        .map(String)
        .join(` ${text('editing.condition.or')} `),
      isSimple: true,
    }),
    fact: (fact, test) => ({ text: labelAnswer(fact, describeFactCondition(fact, test, document), document), isSimple: true }),
    malformed: () => ({ text: '', isSimple: true }),
  }).text;
}

/** Words for a part, and whether they can stand beside others without brackets. */
type Words = { readonly text: string; readonly isSimple: boolean };

function labelAnswer(fact: string, words: string, document: SupportPolicy): string {
  const { label } = question(fact, document);
  return label.endsWith('?') ? `${label} ${words}` : `${label}: ${words}`;
}

/** What may not hold; of a single question, what its answer may not be. */
function describeNegated(words: string, written: unknown, document: SupportPolicy): string {
  const [only, ...others] = isMap(written) ? Object.entries(written) : [];
  const isQuestion = only !== undefined && others.length === 0 && !(groupWords as readonly string[]).includes(only[0]);
  if (!isQuestion) return text('editing.condition.not', { what: `(${words})` });
  const [fact, value] = only;
  if (typeof value === 'boolean')
    return labelAnswer(fact, text(value ? 'document.no-or-unstated' : 'document.yes-or-unstated'), document);
  return labelAnswer(fact, text('editing.condition.not', { what: describeFactCondition(fact, value, document) }), document);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
