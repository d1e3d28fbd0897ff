import type { Translation } from '../../../engine/index.ts';
import type { cases as english } from './en-case.ts';
import { caseForm } from './fr/case-form.ts';
import { decided } from './fr/decided.ts';
import { problem } from './fr/problem.ts';

const texts = { ...caseForm, ...decided, ...problem } as const;

/** What is said where cases are tried and looked at, in French. */
export const cases: Translation<typeof english, typeof texts> = texts;
