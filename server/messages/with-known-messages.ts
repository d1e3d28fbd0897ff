import { formatMessage, type Message } from '../../engine/index.ts';
import { english } from './english.ts';

/** English texts with the messages that they were formatted from, under the same names. */
type Told = { readonly said?: Readonly<Partial<Record<string, Message>>> };

/**
 * What was stored with its messages, without them where they no longer give the English that was stored with them: another version
 * wrote it, with messages that this one does not have or words otherwise. It stays in English then.
 */
export function withKnownMessages<T extends object>(stored: T): T {
  const { said = {}, ...texts } = stored as T & Told;
  const isKnown = Object.entries(said).every(([name, message]) => englishOf(message) === texts[name as keyof typeof texts]);
  return isKnown ? stored : (texts as unknown as T);
}

function englishOf(message: Message | undefined): string | undefined {
  try {
    return message && formatMessage(message, english);
  } catch {
    // Its parameters are not those that the message takes today.
    return undefined;
  }
}
