import type { EventType } from '../vocabulary/events.ts';

/** Something that happened to a case, in milliseconds. */
export type CaseEvent = { readonly type: EventType; readonly at: number; readonly to?: string; readonly level?: string };
