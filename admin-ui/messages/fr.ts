import type { Messages } from './en.ts';
import { audit } from './fr/audit.ts';
import { caseForm } from './fr/case-form.ts';
import { clock } from './fr/clock.ts';
import { decision } from './fr/decision.ts';
import { decisions } from './fr/decisions.ts';
import { document } from './fr/document.ts';
import { editing } from './fr/editing.ts';
import { editingForms } from './fr/editing-forms.ts';
import { editingParts } from './fr/editing-parts.ts';
import { examples } from './fr/examples.ts';
import { frame } from './fr/frame.ts';
import { happenings } from './fr/happenings.ts';
import { history } from './fr/history.ts';
import { listing } from './fr/listing.ts';
import { people } from './fr/people.ts';
import { policies } from './fr/policies.ts';
import { policy } from './fr/policy.ts';
import { problem } from './fr/problem.ts';
import { questions } from './fr/questions.ts';
import { refused } from './fr/refused.ts';
import { review } from './fr/review.ts';
import { session } from './fr/session.ts';
import { whatIf } from './fr/what-if.ts';

/** Everything that the page says, in French. */
export const fr: Messages = {
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
};
