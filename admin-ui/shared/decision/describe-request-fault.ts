import { type ValidationIssue, validationIssueIn } from '../../../engine/index.ts';
import { sentence } from '../../platform/loading/describe-failure.ts';
import { engineCatalog } from '../../platform/messages/engine-catalog.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { questionLabel } from '../vocabulary/question-label.ts';

/** What a fault in a case is about: a question by its name, or an event by its number. */
type FaultSubject = { readonly question?: string; readonly event?: number };

/** What a JSON Pointer into the request points at. */
export function faultSubject(pointer: string): FaultSubject {
  const [, event] = /^(?:\/case)?\/events\/(\d+)/.exec(pointer) ?? [];
  if (event !== undefined) return { event: Number(event) };
  const [, question] = /^(?:\/case)?\/([^/]+)/.exec(pointer) ?? [];
  return question === undefined ? {} : { question: question.replaceAll('~1', '/').replaceAll('~0', '~') };
}

/** Whether two faults are about the same question or event. */
export function isSameSubject(one: ValidationIssue, other: ValidationIssue): boolean {
  const [a, b] = [faultSubject(one.pointer), faultSubject(other.pointer)];
  return a.question === b.question && a.event === b.event;
}

/** A fault in a sentence, with questions called as the form calls them. */
export function describeRequestFault(fault: ValidationIssue): string {
  const { pointer, detail, hint } = validationIssueIn(fault, engineCatalog());
  const { question, event } = faultSubject(pointer);
  const isUnknown = fault.detail.includes('is not a fact');
  const label = question === undefined ? undefined : questionLabel(question);
  const named = detail
    .replaceAll('a fact that this policy knows', 'a question that this policy asks')
    .replace(/^`([^`]*)`/, (whole, name: string) => {
      if (event !== undefined) return `\`${eventPart(name)}\``;
      return name === question && label !== undefined && !isUnknown ? `\`${label}\`` : whole;
    });
  const words = `${sentence(named)}${hint === undefined ? '' : ` ${sentence(hint)}`}`;
  return event === undefined ? words : text('problem.event', { number: event + 1, words });
}

function eventPart(name: string): string {
  const key = `problem.part.${name}`;
  return isMessage(key) ? text(key as 'problem.part.at') : name;
}
