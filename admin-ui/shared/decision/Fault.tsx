import type { ValidationIssue } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { type CaseDraft, withAnswer, withEvents } from '../case/case-draft.ts';
import { questionLabel } from '../vocabulary/question-label.ts';
import { describeRequestFault, faultSubject } from './describe-request-fault.ts';

/** A case that can be put right: as it is described, and what takes what it should be instead. */
export type Correction = {
  readonly draft: CaseDraft;
  readonly onCorrect: (corrected: (draft: CaseDraft) => CaseDraft) => void;
};

/** What can be repaired is offered once, with the first fault of a question or event. */
type Props = { readonly fault: ValidationIssue; readonly correction: Correction | undefined };

/** One thing that is wrong with the case, with the ways to put it right. */
export function Fault({ fault, correction }: Props) {
  const { allowed = [], nearest } = fault;
  return (
    <li>
      <p>{describeRequestFault(fault)}</p>
      {nearest === undefined && allowed.length > 0 && !allowed.includes('openedAt') && (
        <p class="muted">{text('problem.possible', { values: allowed.join(', ') })}</p>
      )}
      <p class="fault-actions">
        {(correction ? repairs(fault, correction.draft) : []).map(({ label, repaired }) => (
          <button key={label} type="button" class="button" onClick={() => correction?.onCorrect(repaired)}>
            {label}
          </button>
        ))}
      </p>
    </li>
  );
}

type Repair = { readonly label: string; readonly repaired: (draft: CaseDraft) => CaseDraft };

function repairs({ pointer, nearest, allowed = [] }: ValidationIssue, draft: CaseDraft): Repair[] {
  const { question, event } = faultSubject(pointer);
  if (event !== undefined) {
    const remove = (from: CaseDraft) =>
      withEvents(
        from,
        from.events.filter((_, index) => index !== event),
      );
    return [{ label: text('problem.remove-event', { number: event + 1 }), repaired: remove }];
  }
  const values = question === undefined ? undefined : draft.answers.get(question);
  if (question === undefined || values === undefined) return [];
  const label = questionLabel(question);
  const remove = { label: text('case.remove-one', { label }), repaired: (from: CaseDraft) => withAnswer(from, question, []) };
  const strangers = values.filter((value) => !allowed.includes(value));
  if (values.length > 1 && nearest === undefined && strangers.length > 0) {
    const withoutStrangers = (from: CaseDraft) =>
      withAnswer(
        from,
        question,
        values.filter((value) => allowed.includes(value)),
      );
    return [{ label: text('case.remove-one', { label: strangers.join(', ') }), repaired: withoutStrangers }];
  }
  if (nearest === undefined) return [remove];
  // What is allowed are either names of questions or answers to this one.
  if (allowed.includes('openedAt')) {
    const rename = (from: CaseDraft) => withAnswer(withAnswer(from, question, []), nearest, values);
    return [{ label: text('problem.change', { value: questionLabel(nearest) }), repaired: rename }, remove];
  }
  const corrected = values.map((value) => (allowed.includes(value) ? value : nearest));
  return [
    { label: text('problem.change', { value: nearest }), repaired: (from) => withAnswer(from, question, corrected) },
    remove,
  ];
}
