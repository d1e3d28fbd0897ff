import type { EditionName } from '../policies/policy-address.ts';

/** Something that happened, as it is written in the form. `detail` is the new severity or the level of escalation. */
export type DraftEvent = { readonly type: string; readonly detail: string; readonly at: string };

/**
 * A case as it is being described: answers by the name of their question, as text, because what type they have depends on the
 * policy. `asOf`, the moment from which the case is looked at, is one of them. A question without an answer is not in it.
 */
export type CaseDraft = {
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly events: readonly DraftEvent[];
};

export const emptyDraft: CaseDraft = { answers: new Map(), events: [] };

/** The answer to a question that takes one. */
export function answerTo(draft: CaseDraft, name: string): string | undefined {
  return draft.answers.get(name)?.[0];
}

/** The draft with another answer to a question; no values take the answer away. */
export function withAnswer(draft: CaseDraft, name: string, values: readonly string[]): CaseDraft {
  const answers = new Map(draft.answers);
  if (values.length === 0) answers.delete(name);
  else answers.set(name, values);
  return { ...draft, answers };
}

/** The draft for another vendor. What only that vendor's policies ask is dropped; who and when stay. */
export function withVendor(draft: CaseDraft, vendor: string | undefined): CaseDraft {
  const carried = ['region', 'country', 'openedAt', 'asOf'].flatMap((name) => {
    const values = draft.answers.get(name);
    return values === undefined ? [] : [[name, values] as const];
  });
  return { answers: new Map([...(vendor === undefined ? [] : [['vendor', [vendor]] as const]), ...carried]), events: [] };
}

/** The open draft of a policy by which a case is tried, as `planview/customer-care/fr@draft`; undefined where what is in force decides. */
export function draftUnder(draft: CaseDraft): EditionName | undefined {
  const [, policy, language] = /^([\w-]+\/[\w-]+)\/([\w-]+)@draft$/.exec(answerTo(draft, 'under') ?? '') ?? [];
  return policy === undefined || language === undefined ? undefined : { policy, language };
}

/** The draft with other events. */
export function withEvents(draft: CaseDraft, events: readonly DraftEvent[]): CaseDraft {
  return { ...draft, events };
}

/** Whether nothing is stated yet. */
export function isEmptyDraft({ answers, events }: CaseDraft): boolean {
  return answers.size === 0 && events.length === 0;
}
