import type { Translation } from '../../../engine/index.ts';
import type { cases as english } from './en-case.ts';
import { caseForm } from './sv/case-form.ts';
import { decided } from './sv/decided.ts';
import { problem } from './sv/problem.ts';

const texts = { ...caseForm, ...decided, ...problem } as const;

/** What is said where cases are tried and looked at, in Swedish. */
export const cases: Translation<typeof english, typeof texts> = texts;
