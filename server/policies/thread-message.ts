import type { CheckSnapshot } from './check-draft.ts';
import type { PolicyQuestion } from './compare-policies.ts';

/** What the thread is asked. The snapshot comes along only where it is another one than before. */
export type ThreadQuestion = { readonly snapshot?: CheckSnapshot; readonly question: PolicyQuestion };

/** What the thread says. */
export type ThreadAnswer = { readonly answer: unknown } | { readonly failure: string };
