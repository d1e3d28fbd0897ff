import { differences } from './fr/differences.ts';
import { faults } from './fr/faults.ts';
import { joining } from './fr/joining.ts';
import { notices } from './fr/notices.ts';
import { schema } from './fr/schema.ts';
import type { MessageCatalog } from './message.ts';

/** All that the engine says, in French. */
export const frenchCatalog: MessageCatalog = { ...joining, ...differences, ...faults, ...notices, ...schema };
