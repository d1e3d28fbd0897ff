import type { Phrasebook } from '../../phrase.ts';

/** What the parts of a policy are, as the schema describes them. */
export const schema: Phrasebook = {};
