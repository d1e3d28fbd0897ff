import type { Translation } from '../../../engine/index.ts';
import type { en } from './en.ts';
import { clock } from './sv/clock.ts';
import { decision } from './sv/decision.ts';
import { decisions } from './sv/decisions.ts';
import { document } from './sv/document.ts';
import { draftLife } from './sv/draft-life.ts';
import { frame } from './sv/frame.ts';
import { happenings } from './sv/happenings.ts';
import { history } from './sv/history.ts';
import { listing } from './sv/listing.ts';
import { policy } from './sv/policy.ts';
import { questions } from './sv/questions.ts';
import { review } from './sv/review.ts';
import { session } from './sv/session.ts';

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

/** What the page says, but for what is said in one part of it alone, in Swedish. */
export const sv: Translation<typeof en, typeof texts> = texts;
