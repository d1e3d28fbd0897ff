import type { RequestFault } from '../../engine/index.ts';
import { questionWords } from '../form/question-words.ts';
import { sentence } from '../frame/failure-words.ts';

/** What a fault in a case is about: a question by its name, or an event by its number. */
export type FaultPlace = { readonly question?: string; readonly event?: number };

const eventParts: Readonly<Record<string, string>> = {
  type: 'What happened',
  at: 'When',
  to: 'To what',
  level: 'To which level',
};

/** What a JSON Pointer into the request points at. */
export function faultPlace(pointer: string): FaultPlace {
  const [, event] = /^(?:\/case)?\/events\/(\d+)/.exec(pointer) ?? [];
  if (event !== undefined) return { event: Number(event) };
  const [, question] = /^(?:\/case)?\/([^/]+)/.exec(pointer) ?? [];
  return question === undefined ? {} : { question: question.replaceAll('~1', '/').replaceAll('~0', '~') };
}

/** Whether two faults are about the same question or event. */
export function isSamePlace(one: RequestFault, other: RequestFault): boolean {
  const [a, b] = [faultPlace(one.pointer), faultPlace(other.pointer)];
  return a.question === b.question && a.event === b.event;
}

/** A fault in a sentence, with questions called as the form calls them. */
export function faultWords({ pointer, detail, hint }: RequestFault): string {
  const { question, event } = faultPlace(pointer);
  const label = question === undefined ? undefined : questionWords(question).label;
  const named = detail
    .replaceAll('a fact that this policy knows', 'a question that this policy asks')
    .replace(/^`([^`]*)`/, (whole, name: string) => {
      if (event !== undefined) return `\`${eventParts[name] ?? name}\``;
      return name === question && label !== undefined && !detail.includes('is not a fact') ? `\`${label}\`` : whole;
    });
  return [
    event === undefined ? '' : `Event ${event + 1}: `,
    sentence(named),
    hint === undefined ? '' : ` ${sentence(hint)}`,
  ].join('');
}
