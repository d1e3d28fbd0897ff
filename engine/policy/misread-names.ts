import { type Diagnostic, diagnosticOf } from '../diagnostic.ts';
import { type Message, phrase, term } from '../messages/message.ts';
import type { Path } from '../path.ts';
import { nameText, quotesHint } from '../shown-text.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { accepts, definitions } from './schema-definitions.ts';

/** The diagnostics of names that YAML would change in silence; those of which the schema says something at the same place are left to it. */
export function misreadNameDiagnostics(source: YamlSource, isReported: (path: Path) => boolean): Diagnostic[] {
  return source.misread
    .filter(({ path }) => !isReported(path))
    .map(({ path, written }) => {
      const message = phrase`${nameText(written)} is read as ${nameText(String(path.at(-1) ?? ''))}`;
      return diagnosticOf(source.locate(path, 'key'), 'misread-name', message, hintFor(path, written));
    });
}

function hintFor(path: Path, written: string): Message {
  // What stands there are facts, whose names are words.
  if (path.includes('when') || path.at(-2) === 'case') return phrase`one word in camelCase, as \`seatCount\``;
  return accepts(definitions.id, written) ? quotesHint(written) : term('lower-case words joined by hyphens');
}
