import type { Messages } from './en.ts';
import { frame } from './sv/frame.ts';
import { policy } from './sv/policy.ts';

/** Everything that the page says, in Swedish. */
export const sv: Messages = { ...frame, ...policy };
