import { type Example, type SupportPolicy, suggestedExamples, type Unnoticed } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { eventLabel } from '../../../shared/vocabulary/event-label.ts';
import { answerInWords, bareQuestion, question } from '../../../shared/vocabulary/question.ts';
import type { Checker } from '../checking/checker.ts';
import { simulateAddress } from './written-example.ts';

type Props = {
  readonly checker: Checker;
  /** What the policy says, for its words. */
  readonly document: SupportPolicy;
  /** What the case of an example need not say. */
  readonly given: Readonly<Record<string, string>>;
  /** The draft by which a case is tried, as Simulate names it. */
  readonly under: string | undefined;
  /** The names of the examples that there are. */
  readonly names: readonly string[];
  readonly onAdd: ((example: Example) => void) | undefined;
};

/** What the examples hold the policy to: which rules decide none, which changes none would notice, and examples that would. */
export function StrengthSection({ checker, document, given, under, names, onAdd }: Props) {
  const state = checker.strength.value;
  const isReady = checker.faults.value?.length === 0;
  return (
    <section class="example-strength" aria-labelledby="strength-title">
      <h2 id="strength-title">{text('examples.strength')}</h2>
      <p class="muted">{text('examples.strength.words')}</p>
      <p role="status">
        {state?.kind === 'looking' && text('examples.strength.looking', { count: state.tried })}
        {state?.kind === 'found' && <Found {...state.strength} />}
      </p>
      {state?.kind !== 'looking' && (
        <button type="button" class="button" disabled={!isReady} onClick={() => checker.measureExamples()}>
          {text(state === undefined ? 'examples.strength.look' : 'examples.strength.again')}
        </button>
      )}
      {state?.kind === 'found' && (
        <>
          {state.strength.unreached.length > 0 && (
            <p>
              {text('examples.strength.unreached', {
                rules: new Intl.ListFormat(text.locale).format(state.strength.unreached.map(({ rule }) => rule)),
              })}
            </p>
          )}
          <ul class="suggested-examples">
            {suggestedExamples(state.strength.unnoticed)
              .filter(({ example }) => !names.includes(example.name))
              .map(({ example, notices }) => (
                <li key={example.name}>
                  <p>{describeChange(notices)}</p>
                  <p class="muted">{factsOf(example, document)}</p>
                  <p class="suggested-tools">
                    <a href={simulateAddress({ case: { ...example.case }, asOf: example.asOf }, given, under)}>
                      {text('examples.open')}
                    </a>
                    {onAdd && (
                      <button type="button" class="button quiet" onClick={() => onAdd(example)}>
                        {text('examples.strength.add')}
                      </button>
                    )}
                  </p>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Found({
  rules,
  unreached,
  mutants,
  unnoticed,
}: { readonly rules: number; readonly mutants: number } & {
  readonly unreached: readonly unknown[];
  readonly unnoticed: readonly unknown[];
}) {
  return (
    <>
      {text('examples.strength.rules', { count: rules - unreached.length, all: rules })}{' '}
      {text('examples.strength.changes', { count: mutants - unnoticed.length, all: mutants })}
    </>
  );
}

/** A change that no example notices, in words. */
function describeChange({ kind, rule, part, before, after }: Unnoticed): string {
  const where = rule ?? part;
  return text(`examples.change.${kind}`, { where, before: String(before), after: String(after) });
}

/** What a case of an example states, in the reader's words. */
function factsOf({ case: stated }: Example, document: SupportPolicy): string {
  return Object.entries(stated)
    .filter(([name]) => name !== 'openedAt')
    .map(([name, value]) => {
      if (name !== 'events') return `${bareQuestion(question(name, document).label)}: ${answerInWords(name, value, document)}`;
      const types = (value as readonly { readonly type: string }[]).map(({ type }) => eventLabel(type, document));
      return new Intl.ListFormat(text.locale).format(types);
    })
    .join(' · ');
}
