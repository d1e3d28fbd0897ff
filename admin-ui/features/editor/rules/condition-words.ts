import { ownValue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { answerWords, question } from '../../../shared/vocabulary/question.ts';

const signs: Readonly<Record<string, string>> = { atLeast: '≥', above: '>', below: '<', atMost: '≤' };

/** What a condition on one question asks, in words: `Critical or Major`, `not Test`, `≥ 80`, `not stated`. */
export function factWords(fact: string, value: unknown, document: SupportPolicy): string {
  if (Array.isArray(value)) return value.map((one) => answerWords(fact, one, document)).join(` ${text('editing.condition.or')} `);
  if (!isMap(value)) return answerWords(fact, value, document);
  const unit = question(fact, document).unit;
  const parts = Object.entries(value).map(([key, operand]) => {
    const sign = ownValue(signs, key);
    if (sign !== undefined) return `${sign} ${String(operand)}${unit === undefined ? '' : ` ${unit}`}`;
    if (key === 'known') return operand === true ? text('editing.condition.stated') : text('editing.condition.not-stated');
    if (key === 'not') return text('editing.condition.not', { what: factWords(fact, operand, document) });
    return factWords(fact, operand, document);
  });
  return parts.join(` ${text('editing.condition.and')} `);
}

/** A whole condition in words, with the questions named: `Environment: Test · not (…)`. */
export function conditionWords(when: unknown, document: SupportPolicy): string {
  if (!isMap(when)) return String(when ?? '');
  return Object.entries(when)
    .map(([key, value]) => partWords(key, value, document))
    .join(' · ');
}

function partWords(key: string, value: unknown, document: SupportPolicy): string {
  if (key === 'not') return deniedWords(value, document);
  if ((key === 'all' || key === 'any') && Array.isArray(value)) {
    const joint = key === 'all' ? text('editing.condition.and') : text('editing.condition.or');
    return value.map((one) => bracketed(one, document)).join(` ${joint} `);
  }
  return asked(key, factWords(key, value, document), document);
}

function asked(fact: string, words: string, document: SupportPolicy): string {
  const { label } = question(fact, document);
  return label.endsWith('?') ? `${label} ${words}` : `${label}: ${words}`;
}

/** What may not hold; of a single question, what its answer may not be. */
function deniedWords(when: unknown, document: SupportPolicy): string {
  const [only, ...others] = isMap(when) ? Object.entries(when) : [];
  const isQuestion = only !== undefined && others.length === 0 && !['all', 'any', 'not'].includes(only[0]);
  if (!isQuestion) return text('editing.condition.not', { what: `(${conditionWords(when, document)})` });
  const [fact, value] = only;
  if (typeof value === 'boolean')
    return asked(fact, text(value ? 'document.no-or-unstated' : 'document.yes-or-unstated'), document);
  return asked(fact, text('editing.condition.not', { what: factWords(fact, value, document) }), document);
}

function bracketed(when: unknown, document: SupportPolicy): string {
  const words = conditionWords(when, document);
  const isSimple = isMap(when) && Object.keys(when).length === 1 && !('any' in when) && !('all' in when);
  return isSimple ? words : `(${words})`;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
