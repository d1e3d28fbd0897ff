import type { Phrasebook } from '../../phrase.ts';

/** How differences between versions and languages are told. */
export const differences: Phrasebook = {};
