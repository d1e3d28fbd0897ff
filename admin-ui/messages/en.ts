import { frame } from './en/frame.ts';
import { policy } from './en/policy.ts';
import type { Translated } from './translated.ts';

/** Everything that the page says, in English; the other languages are typed by it. */
export const en = { ...frame, ...policy } as const;

export type MessageKey = keyof typeof en;
export type Messages = Translated<typeof en>;
