import { diagnosticsIn } from '../../engine/index.ts';
import { english } from '../messages/english.ts';

/** A diagnostic at a place, as the server tells it: with its own messages besides those of the engine. */
export const diagnosticOf = diagnosticsIn(english);
