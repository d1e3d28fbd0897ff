import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { question } from '../../../shared/vocabulary/question.ts';
import { draft } from '../case/case-history.ts';
import { relevance, showsEveryQuestion } from './relevance.ts';

/** Changes no part that is looked at, but which telephone is the customer's. */
const alwaysAsked = new Set(['country']);

/** Whether a question's answer would make no difference any more, so that it need not be asked. One that is answered stays. */
function isSettled(name: string): boolean {
  const known = relevance.value;
  if (known === undefined || alwaysAsked.has(name) || known.focused === name || draft.value.answers.has(name)) return false;
  return !known.facts.has(name);
}

/** Whether a question stands apart from the others because it is settled. */
export function isFolded(name: string): boolean {
  return !showsEveryQuestion.value && isSettled(name);
}

/** What an open question can still change; undefined where it is answered, settled or not known. */
export function describeRelevance(
  name: string,
  document: SupportPolicy,
): { kind: 'alone' | 'together'; words: string } | undefined {
  const fact = draft.value.answers.has(name) ? undefined : relevance.value?.facts.get(name);
  if (fact === undefined) return undefined;
  const parts = new Intl.ListFormat(text.locale).format(fact.parts.map((part) => text(`relevance.${part}`)));
  if (fact.together === null) return { kind: 'alone', words: text('case.relevance.alone', { parts }) };
  const { label } = question(fact.together, document);
  return { kind: 'together', words: text('case.relevance.together', { parts, other: label }) };
}
