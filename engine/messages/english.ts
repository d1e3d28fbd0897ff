import { caseEnglish } from './case-english.ts';
import { analysis } from './en/analysis.ts';
import { conditions } from './en/conditions.ts';
import { diff } from './en/diff.ts';
import { hours } from './en/hours.ts';
import { names } from './en/names.ts';
import { notices } from './en/notices.ts';
import { policy } from './en/policy.ts';
import { tables } from './en/tables.ts';
import { yaml } from './en/yaml.ts';
import type { MessageCatalog } from './message.ts';

/** All that the engine says, in English. */
export const english = {
  locale: 'en',
  texts: {
    ...caseEnglish.texts,
    ...analysis,
    ...conditions,
    ...diff,
    ...hours,
    ...names,
    ...notices,
    ...policy,
    ...tables,
    ...yaml,
  },
} as const satisfies MessageCatalog;

/** The English texts by code, which type the messages and the other languages. */
export type English = (typeof english)['texts'];
