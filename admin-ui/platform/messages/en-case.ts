import { caseForm } from './en/case-form.ts';
import { problem } from './en/problem.ts';

/** What is said where cases are tried and looked at, in English. */
export const cases = { ...caseForm, ...problem } as const;
