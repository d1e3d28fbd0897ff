import type { FactChange, SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { formatAnswer, question } from '../../../shared/vocabulary/question.ts';

/** A change of an answer in words; `before` is what was answered until then. */
type FactChangeText = { readonly question: string; readonly answer: string; readonly before: string | undefined };

/** Which question would have to be answered how. Of a list only what is added or taken away is told. */
export function describeFactChange({ fact, from, to }: FactChange, document: SupportPolicy): FactChangeText {
  const { label: full, unit } = question(fact, document);
  const label = full.replace(/\s*\?$/, '');
  const words = (value: unknown): string =>
    `${formatAnswer(fact, value, document)}${unit === undefined || typeof value !== 'number' ? '' : ` ${unit}`}`;
  if (!Array.isArray(to)) {
    return { question: label, answer: words(to), before: from === null ? undefined : words(from) };
  }
  const old: readonly unknown[] = Array.isArray(from) ? from : [];
  const added = to.filter((item) => !old.includes(item));
  const gone = old.filter((item) => !to.includes(item));
  if (added.length > 0)
    return {
      question: label,
      answer: text(old.length > 0 ? 'nearest.also' : 'nearest.item', { item: words(added) }),
      before: undefined,
    };
  return { question: label, answer: text('nearest.no-longer', { item: words(gone) }), before: undefined };
}
