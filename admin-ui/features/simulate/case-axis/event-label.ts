import type { SupportPolicy } from '../../../../engine/index.ts';
import type { DraftEvent } from '../../../shared/case/case-draft.ts';
import { eventWords } from '../../../shared/vocabulary/event-words.ts';
import { answerWords } from '../../../shared/vocabulary/question.ts';

/** An event with what changed by it: `Severity changed to Major`. */
export function eventLabel({ type, detail }: DraftEvent, document: SupportPolicy): string {
  if (detail === '') return eventWords(type);
  return `${eventWords(type)} ${type === 'severity-changed' ? answerWords('severity', detail, document) : detailWords(type, detail, document)}`;
}

function detailWords(type: string, detail: string, { desks = {}, escalation = [] }: SupportPolicy): string {
  const label = type === 'desk-changed' ? desks[detail]?.label : escalation.find(({ id }) => id === detail)?.label;
  return label ?? detail;
}
