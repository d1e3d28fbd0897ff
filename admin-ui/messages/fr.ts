import type { Messages } from './en.ts';
import { caseForm } from './fr/case-form.ts';
import { clock } from './fr/clock.ts';
import { decision } from './fr/decision.ts';
import { frame } from './fr/frame.ts';
import { happenings } from './fr/happenings.ts';
import { policies } from './fr/policies.ts';
import { policy } from './fr/policy.ts';
import { problem } from './fr/problem.ts';
import { questions } from './fr/questions.ts';

/** Everything that the page says, in French. */
export const fr: Messages = {
  ...caseForm,
  ...clock,
  ...decision,
  ...frame,
  ...happenings,
  ...policies,
  ...policy,
  ...problem,
  ...questions,
};
