import { caseForm } from './en/case-form.ts';
import { decided } from './en/decided.ts';
import { problem } from './en/problem.ts';

/** What is said where cases are tried and looked at, in English. */
export const cases = { ...caseForm, ...decided, ...problem } as const;
