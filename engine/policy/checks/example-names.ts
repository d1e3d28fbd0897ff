import { type Diagnostic, nameHint } from '../../diagnostic.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import { quotesHint, shown } from '../../shown-text.ts';
import { factValueIssue } from '../../vocabulary/fact-value.ts';
import type { FactType } from '../../vocabulary/facts.ts';
import { factCatalogue } from '../fact-catalogue.ts';
import type { PolicyDraft } from '../policy.ts';

/** Facts whose answers are numbers or truths, however they are written. */
const unnamed: ReadonlySet<FactType> = new Set(['boolean', 'integer', 'number']);

type Stated = readonly [path: Path, value: unknown];

/** Names in the cases of examples that YAML reads as something else than what is written. */
export function checkExampleNames(draft: PolicyDraft): Diagnostic[] {
  const catalogue = factCatalogue(draft.document);
  const isMisread = ([path, value]: Stated): boolean => {
    const written = typeof value === 'string' ? undefined : draft.written(path);
    return written !== undefined && written !== '' && written !== String(value);
  };
  return (draft.document.examples ?? []).flatMap(({ case: stated }, index) => {
    const at: Path = ['examples', index, 'case'];
    const { events, ...facts } = stated as Readonly<Record<string, unknown>>;
    const answers = Object.entries(facts).flatMap(([name, value]): Diagnostic[] => {
      const declaration = catalogue.get(name);
      if (declaration === undefined || unnamed.has(declaration.type)) return [];
      return partsOf([[...at, name], value])
        .filter(isMisread)
        .flatMap(([path, answer]) => {
          const issue = factValueIssue(declaration, declaration.type === 'ids' ? [answer] : answer, draft.written(path));
          const hint = issue?.hint ?? (issue?.allowed && nameHint('', issue.allowed));
          return issue === undefined ? [] : [draft.diagnostic(path, 'invalid-example', issue.message, { hint })];
        });
    });
    const happened = partsOf([[...at, 'events'], events]).flatMap(([path, event]) =>
      (['to', 'level'] as const)
        .map((key): Stated => [[...path, key], (event as Readonly<Record<string, unknown>> | null | undefined)?.[key]])
        .filter(isMisread)
        .map(([path, value]) => {
          const written = draft.written(path) ?? '';
          const message = messageOf('fact.not-one-word', { name: String(path.at(-1)), value: shown(value, written) });
          return draft.diagnostic(path, 'invalid-example', message, { hint: quotesHint(written) });
        }),
    );
    return [...answers, ...happened];
  });
}

/** A value, or what is in a list. */
function partsOf([path, value]: Stated): Stated[] {
  return Array.isArray(value) ? value.map((item, index): Stated => [[...path, index], item]) : [[path, value]];
}
