import type { English } from './english.ts';
import { type MessageMaker, makeMessage } from './message.ts';

/** A message of the engine by its code, with what stands for its parameters: `messageOf('schema.cannot-be', { name, value })`. */
export const messageOf: MessageMaker<English> = makeMessage;
