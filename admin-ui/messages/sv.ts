import type { Messages } from './en.ts';
import { caseForm } from './sv/case-form.ts';
import { clock } from './sv/clock.ts';
import { decision } from './sv/decision.ts';
import { document } from './sv/document.ts';
import { editing } from './sv/editing.ts';
import { editingParts } from './sv/editing-parts.ts';
import { examples } from './sv/examples.ts';
import { frame } from './sv/frame.ts';
import { happenings } from './sv/happenings.ts';
import { policies } from './sv/policies.ts';
import { policy } from './sv/policy.ts';
import { problem } from './sv/problem.ts';
import { questions } from './sv/questions.ts';

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
  ...editingParts,
  ...examples,
};
