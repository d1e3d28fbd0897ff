import type { Phrasebook } from '../phrase.ts';
import { differences } from './fr/differences.ts';
import { faults } from './fr/faults.ts';
import { hours } from './fr/hours.ts';
import { joining } from './fr/joining.ts';
import { notices } from './fr/notices.ts';
import { schema } from './fr/schema.ts';

/** All that the engine says, in French. */
export const frenchPhrases: Phrasebook = { ...joining, ...differences, ...faults, ...hours, ...notices, ...schema };
