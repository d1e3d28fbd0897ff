import { type MessageMaker, makeMessage } from '../../engine/index.ts';
import type { English } from './english.ts';

/** A message of the server, or of the engine in it, by its code, with what stands for its parameters. */
export const messageOf: MessageMaker<English> = makeMessage;
