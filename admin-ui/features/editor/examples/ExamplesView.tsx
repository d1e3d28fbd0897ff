import { useEffect, useState } from 'preact/hooks';
import type { Example, SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { Checker } from '../checking/checker.ts';
import type { ExampleOutcome } from '../checking/messages.ts';
import { kindOfDifference } from './accept-outcome.ts';
import { ExampleItem } from './ExampleItem.tsx';
import { StrengthSection } from './StrengthSection.tsx';
import type { WrittenExample } from './written-example.ts';
import './examples.css';

type Props = {
  readonly title: string;
  readonly checker: Checker;
  readonly examples: readonly WrittenExample[];
  /** What the case of an example does not say because the policy does. */
  readonly given: Readonly<Record<string, string>>;
  /** What the policy says; undefined as long as it cannot be read. */
  readonly document: SupportPolicy | undefined;
  /** Where instants are told. */
  readonly timeZone: string;
  /** What the policy calls what it measures. */
  readonly metrics: SupportPolicy['metrics'];
  readonly onRun: () => void;
  /** The draft that they are of, as Simulate names it. */
  readonly under?: string | undefined;
  readonly onRemove?: ((index: number) => void) | undefined;
  /** Has examples expect what comes out of them now. */
  readonly onAccept?:
    | ((accepted: readonly { readonly index: number; readonly unmet: ExampleOutcome['unmet'] }[]) => void)
    | undefined;
  readonly onUndo?: (() => void) | undefined;
  readonly onAdd?: ((example: Example) => void) | undefined;
};

/** The examples of a policy: which come out as they should, and what differs in the others. */
export function ExamplesView(props: Props) {
  const { title, checker, examples, given, document, timeZone, metrics, under, onRun, onRemove, onAccept, onUndo, onAdd } = props;
  const [removed, setRemoved] = useState<string | undefined>(undefined);
  const [isShort, setShort] = useState(false);
  const found = checker.examples.value;
  const outcomes = found === 'waiting' ? undefined : found;
  const faults = checker.faults.value?.length ?? 0;
  const failing = outcomes?.filter(({ isMet }) => !isMet).length ?? 0;
  useEffect(() => {
    if (outcomes !== undefined && location.hash !== '')
      window.document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [outcomes === undefined]);
  const known = examples.map((example, index) => ({
    example,
    index,
    outcome: outcomes?.[index]?.name === example.name ? outcomes[index] : undefined,
  }));
  const kinds = sameKinds(known);
  const shown = known.filter(({ outcome }) => !isShort || outcome?.isMet === false);
  return (
    <section class="examples" aria-labelledby="examples-title">
      <header class="examples-header">
        <h2 id="examples-title">{title}</h2>
        <p class="muted">{text('examples.words')}</p>
        <p role="status" class="examples-count" data-good={failing === 0}>
          {found === 'waiting' && faults === 0
            ? text('editing.examples.waiting')
            : describeExampleCount(outcomes?.length, failing, faults)}
        </p>
        <div class="examples-tools">
          <div class="switch" role="radiogroup" aria-label={text('examples.which')}>
            {[false, true].map((one) => (
              <label key={String(one)}>
                <input type="radio" name="examples-shown" checked={isShort === one} onChange={() => setShort(one)} />
                {text(one ? 'examples.failing-only' : 'examples.all')}
              </label>
            ))}
          </div>
          <button type="button" class="button" onClick={onRun}>
            {text('examples.run')}
          </button>
        </div>
      </header>
      {removed !== undefined && onUndo && (
        <p role="status" class="callout" data-kind="note">
          {text('examples.was-removed', { name: removed })}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              onUndo();
              setRemoved(undefined);
            }}
          >
            {text('examples.undo')}
          </button>
        </p>
      )}
      {examples.length === 0 && <p class="empty">{text('examples.none')}</p>}
      {examples.length > 0 && shown.length === 0 && outcomes !== undefined && faults === 0 && (
        <p class="empty">{text('examples.none-failing')}</p>
      )}
      <ol class="example-list">
        {shown.map(({ example, index, outcome }) => (
          <ExampleItem
            key={`${index} ${example.name}`}
            {...{ example, index, outcome, given, timeZone, metrics, under }}
            onRemove={
              onRemove &&
              (() => {
                onRemove(index);
                setRemoved(example.name);
              })
            }
            onAccept={onAccept && outcome && (() => onAccept([{ index, unmet: outcome.unmet }]))}
            ofThisKind={onAccept && allOfKind(kinds, outcome, onAccept)}
          />
        ))}
      </ol>
      {/* A common part decides no case of its own. */}
      {given.language !== undefined && document !== undefined && (
        <StrengthSection {...{ checker, document, given, under, onAdd }} names={examples.map(({ name }) => name)} />
      )}
    </section>
  );
}

type Known = { readonly index: number; readonly outcome: ExampleOutcome | undefined };
type Accepted = { readonly index: number; readonly unmet: ExampleOutcome['unmet'] };

/** The examples that come out otherwise, by the kind of their difference. */
function sameKinds(examples: readonly Known[]): ReadonlyMap<string, readonly Accepted[]> {
  const kinds = new Map<string, Accepted[]>();
  for (const { index, outcome } of examples) {
    if (outcome === undefined || outcome.unmet.length === 0) continue;
    const kind = kindOfDifference(outcome.unmet);
    kinds.set(kind, [...(kinds.get(kind) ?? []), { index, unmet: outcome.unmet }]);
  }
  return kinds;
}

function allOfKind(
  kinds: ReadonlyMap<string, readonly Accepted[]>,
  outcome: ExampleOutcome | undefined,
  accept: (accepted: readonly Accepted[]) => void,
) {
  const all = outcome === undefined ? [] : (kinds.get(kindOfDifference(outcome.unmet)) ?? []);
  return all.length < 2 ? undefined : { count: all.length, onAccept: () => accept(all) };
}

function describeExampleCount(count: number | undefined, failing: number, faults: number): string {
  if (faults > 0) return text('examples.faults');
  if (count === undefined) return text('examples.running');
  if (count === 0) return '';
  return failing === 0
    ? text('editing.examples.good', { count })
    : text('editing.examples.failing', { count: failing, all: count });
}
