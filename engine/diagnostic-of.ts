import type { Diagnostic, DiagnosticCode, Place } from './diagnostic.ts';
import { english } from './messages/english.ts';
import { formatMessage } from './messages/format-message.ts';
import { briefly, type Message, type MessageCatalog } from './messages/message.ts';

/** Makes diagnostics, whose English stands in a catalogue. Every diagnostic is made so, so that each can be told in every language. */
export function diagnosticsIn(catalog: MessageCatalog) {
  return (place: Place, code: DiagnosticCode, whole: Message, long?: Message | undefined): Diagnostic => {
    const [message, hint] = [briefly(whole), long && briefly(long)];
    const words = { message: formatMessage(message, catalog), ...(hint && { hint: formatMessage(hint, catalog) }) };
    return { ...place, code, ...words, said: { message, ...(hint && { hint }) } };
  };
}

/** A diagnostic of the engine, at a place. */
export const diagnosticOf = diagnosticsIn(english);
