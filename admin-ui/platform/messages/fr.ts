import type { Translation } from '../../../engine/index.ts';
import type { en } from './en.ts';
import { clock } from './fr/clock.ts';
import { decision } from './fr/decision.ts';
import { decisions } from './fr/decisions.ts';
import { document } from './fr/document.ts';
import { draftLife } from './fr/draft-life.ts';
import { frame } from './fr/frame.ts';
import { happenings } from './fr/happenings.ts';
import { history } from './fr/history.ts';
import { listing } from './fr/listing.ts';
import { policy } from './fr/policy.ts';
import { questions } from './fr/questions.ts';
import { review } from './fr/review.ts';
import { session } from './fr/session.ts';

const texts = {
  ...clock,
  ...decision,
  ...document,
  ...frame,
  ...happenings,
  ...policy,
  ...questions,
  ...draftLife,
  ...listing,
  ...review,
  ...session,
  ...history,
  ...decisions,
} as const;

/** What the page says, but for what is said in one part of it alone, in French. */
export const fr: Translation<typeof en, typeof texts> = texts;
