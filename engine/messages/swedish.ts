import type { MessageCatalog } from './message.ts';
import { differences } from './sv/differences.ts';
import { faults } from './sv/faults.ts';
import { joining } from './sv/joining.ts';
import { notices } from './sv/notices.ts';
import { schema } from './sv/schema.ts';

/** All that the engine says, in Swedish. */
export const swedishCatalog: MessageCatalog = { ...joining, ...differences, ...faults, ...notices, ...schema };
