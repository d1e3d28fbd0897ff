import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticOf } from '../diagnostic-of.ts';
import { type Message, textMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Path } from '../path.ts';
import { nameText, quotesHint } from '../shown-text.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { accepts, definitions } from './schema-definitions.ts';

/** The diagnostics of names that YAML would change in silence; those of which the schema says something at the same place are left to it. */
export function misreadNameDiagnostics(source: YamlSource, isReported: (path: Path) => boolean): Diagnostic[] {
  return source.misread
    .filter(({ path }) => !isReported(path))
    .map(({ path, written }) => {
      const message = messageOf('check.read-as', { written: nameText(written), value: nameText(String(path.at(-1) ?? '')) });
      return diagnosticOf(source.locate(path, 'key'), 'misread-name', message, hintFor(path, written));
    });
}

function hintFor(path: Path, written: string): Message {
  // What stands there are facts, whose names are words.
  if (path.includes('when') || path.at(-2) === 'case') return messageOf('check.camel-case-word', { code: 'seatCount' });
  return accepts(definitions.id, written) ? quotesHint(written) : textMessage('lower-case words joined by hyphens');
}
