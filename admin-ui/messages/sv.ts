import type { Messages } from './en.ts';
import { audit } from './sv/audit.ts';
import { caseForm } from './sv/case-form.ts';
import { clock } from './sv/clock.ts';
import { decision } from './sv/decision.ts';
import { decisions } from './sv/decisions.ts';
import { document } from './sv/document.ts';
import { editing } from './sv/editing.ts';
import { editingForms } from './sv/editing-forms.ts';
import { editingParts } from './sv/editing-parts.ts';
import { examples } from './sv/examples.ts';
import { frame } from './sv/frame.ts';
import { happenings } from './sv/happenings.ts';
import { history } from './sv/history.ts';
import { listing } from './sv/listing.ts';
import { people } from './sv/people.ts';
import { policies } from './sv/policies.ts';
import { policy } from './sv/policy.ts';
import { problem } from './sv/problem.ts';
import { questions } from './sv/questions.ts';
import { refused } from './sv/refused.ts';
import { review } from './sv/review.ts';
import { session } from './sv/session.ts';
import { whatIf } from './sv/what-if.ts';

/** Everything that the page says, in Swedish. */
export const sv: Messages = {
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
