import { audit } from './en/audit.ts';
import { caseForm } from './en/case-form.ts';
import { clock } from './en/clock.ts';
import { decision } from './en/decision.ts';
import { decisions } from './en/decisions.ts';
import { document } from './en/document.ts';
import { editing } from './en/editing.ts';
import { editingForms } from './en/editing-forms.ts';
import { editingParts } from './en/editing-parts.ts';
import { examples } from './en/examples.ts';
import { frame } from './en/frame.ts';
import { happenings } from './en/happenings.ts';
import { history } from './en/history.ts';
import { listing } from './en/listing.ts';
import { people } from './en/people.ts';
import { policies } from './en/policies.ts';
import { policy } from './en/policy.ts';
import { problem } from './en/problem.ts';
import { questions } from './en/questions.ts';
import { refused } from './en/refused.ts';
import { review } from './en/review.ts';
import { session } from './en/session.ts';
import { whatIf } from './en/what-if.ts';
import type { Translated } from './translated.ts';

/** Everything that the page says, in English; the other languages are typed by it. */
export const en = {
  ...caseForm,
  ...clock,
  ...decision,
  ...document,
  ...frame,
  ...happenings,
  ...policies,
  ...policy,
  ...problem,
  ...questions,
  ...editing,
  ...editingForms,
  ...editingParts,
  ...examples,
  ...listing,
  ...refused,
  ...review,
  ...session,
  ...history,
  ...audit,
  ...decisions,
  ...people,
  ...whatIf,
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Translated<typeof en>;
