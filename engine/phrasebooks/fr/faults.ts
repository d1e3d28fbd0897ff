import type { Phrasebook } from '../../phrase.ts';

/** What is wrong with policies and cases, and what would be right. */
export const faults: Phrasebook = {};
