import { common } from './en/common.ts';
import { decision } from './en/decision.ts';
import { facts } from './en/facts.ts';
import { lists } from './en/lists.ts';
import type { MessageCatalog } from './message.ts';

/** What is said of cases and of decisions, in English: apart from the rest, so that whoever only decides need not load it. */
export const caseEnglish = {
  locale: 'en',
  texts: { ...common, ...lists, ...facts, ...decision },
} as const satisfies MessageCatalog;
