import type { Phrasebook } from '../../phrase.ts';
import { withHints } from '../with-hints.ts';
import { factDescriptions } from './schema-facts.ts';
import { partDescriptions } from './schema-parts.ts';
import { ruleDescriptions } from './schema-rules.ts';
import { titles } from './schema-titles.ts';

/** Ce qui figure dans une politique, et ce que veulent dire les informations ; aussi tel que cela figure dans un conseil. */
export const schema: Phrasebook = { ...withHints({ ...partDescriptions, ...ruleDescriptions }), ...titles, ...factDescriptions };
