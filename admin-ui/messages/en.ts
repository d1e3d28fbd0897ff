import { caseForm } from './en/case-form.ts';
import { clock } from './en/clock.ts';
import { decision } from './en/decision.ts';
import { document } from './en/document.ts';
import { editing } from './en/editing.ts';
import { editingParts } from './en/editing-parts.ts';
import { examples } from './en/examples.ts';
import { frame } from './en/frame.ts';
import { happenings } from './en/happenings.ts';
import { policies } from './en/policies.ts';
import { policy } from './en/policy.ts';
import { problem } from './en/problem.ts';
import { questions } from './en/questions.ts';
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
  ...editingParts,
  ...examples,
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Translated<typeof en>;
