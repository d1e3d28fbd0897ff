import { useEffect, useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { Checker } from '../checking/checker.ts';
import { ExampleItem } from './ExampleItem.tsx';
import type { WrittenExample } from './written-example.ts';
import './examples.css';

type Props = {
  readonly title: string;
  readonly checker: Checker;
  readonly examples: readonly WrittenExample[];
  /** What the case of an example does not say because the policy does. */
  readonly given: Readonly<Record<string, string>>;
  /** Where instants are told. */
  readonly timeZone: string;
  /** What the policy calls what it measures. */
  readonly metrics: SupportPolicy['metrics'];
  readonly onRun: () => void;
  readonly onRemove?: ((index: number) => void) | undefined;
};

/** The examples of a policy: which come out as they should, and what differs in the others. */
export function ExamplesView({ title, checker, examples, given, timeZone, metrics, onRun, onRemove }: Props) {
  const [isShort, setShort] = useState(false);
  const found = checker.examples.value;
  const outcomes = found === 'waiting' ? undefined : found;
  const faults = checker.faults.value?.length ?? 0;
  const failing = outcomes?.filter(({ isMet }) => !isMet).length ?? 0;
  useEffect(() => {
    if (outcomes !== undefined && location.hash !== '')
      document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [outcomes === undefined]);
  const shown = examples
    .map((example, index) => ({
      example,
      index,
      outcome: outcomes?.[index]?.name === example.name ? outcomes[index] : undefined,
    }))
    .filter(({ outcome }) => !isShort || outcome?.isMet === false);
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
      {examples.length === 0 && <p class="empty">{text('examples.none')}</p>}
      {examples.length > 0 && shown.length === 0 && outcomes !== undefined && faults === 0 && (
        <p class="empty">{text('examples.none-failing')}</p>
      )}
      <ol class="example-list">
        {shown.map(({ example, index, outcome }) => (
          <ExampleItem
            key={`${index} ${example.name}`}
            {...{ example, index, outcome, given, timeZone, metrics }}
            onRemove={onRemove && (() => onRemove(index))}
          />
        ))}
      </ol>
    </section>
  );
}

function describeExampleCount(count: number | undefined, failing: number, faults: number): string {
  if (faults > 0) return text('examples.faults');
  if (count === undefined) return text('examples.running');
  if (count === 0) return '';
  return failing === 0
    ? text('editing.examples.good', { count })
    : text('editing.examples.failing', { count: failing, all: count });
}
