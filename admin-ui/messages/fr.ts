import type { Messages } from './en.ts';
import { frame } from './fr/frame.ts';
import { policy } from './fr/policy.ts';

/** Everything that the page says, in French. */
export const fr: Messages = { ...frame, ...policy };
