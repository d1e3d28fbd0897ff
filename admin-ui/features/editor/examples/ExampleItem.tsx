import { useState } from 'preact/hooks';
import type { SupportPolicy } from '../../../../engine/index.ts';
import { Icon } from '../../../platform/controls/Icon.tsx';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { text } from '../../../platform/messages/text.ts';
import { engineText } from '../checking/engine-text.ts';
import type { ExampleOutcome } from '../checking/messages.ts';
import { expectationLabel, formatExpectedValue } from './expectation-label.ts';
import { simulateAddress, type WrittenExample } from './written-example.ts';

type Props = {
  readonly example: WrittenExample;
  readonly index: number;
  readonly outcome: ExampleOutcome | undefined;
  readonly given: Readonly<Record<string, string>>;
  /** Where instants are told. */
  readonly timeZone: string;
  /** What the policy calls what it measures. */
  readonly metrics: SupportPolicy['metrics'];
  /** The draft under which it is opened in Simulate; undefined for a released version. */
  readonly under: string | undefined;
  readonly onRemove: (() => void) | undefined;
  /** Has it expect what comes out now; undefined where nothing can be changed. */
  readonly onAccept: (() => void) | undefined;
  /** The same for all that differ in the same way, with how many they are; undefined where it is the only one. */
  readonly ofThisKind: { readonly count: number; readonly onAccept: () => void } | undefined;
};

/** An example: whether it comes out as it should, what differs, and the way to see it in full. */
export function ExampleItem(props: Props) {
  const { example, index, outcome, given, timeZone, metrics, under, onRemove, onAccept, ofThisKind } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <li class="example" id={`example-${index}`} data-state={outcome === undefined ? 'unknown' : outcome.isMet ? 'good' : 'bad'}>
      <div class="example-line">
        <span class="example-state">
          {outcome && <Icon name={outcome.isMet ? 'check' : 'alert'} />}
          <span class="visually-hidden">{outcome && text(outcome.isMet ? 'examples.good' : 'examples.bad')}</span>
        </span>
        <h3>{example.name}</h3>
        <a href={simulateAddress(example, given, under)}>{text('examples.open')}</a>
        {onRemove && (
          <button
            type="button"
            class="icon-button"
            aria-label={`${text('examples.remove')}: ${example.name}`}
            onClick={() => setAsking(true)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {isAsking && onRemove && (
        <div class="callout example-ask" role="alertdialog" aria-label={text('examples.remove.ask', { name: example.name })}>
          <p>
            <strong>{text('examples.remove.ask', { name: example.name })}</strong> {text('examples.remove.words')}
          </p>
          <button type="button" class="button" autofocus onClick={onRemove}>
            {text('examples.remove.yes')}
          </button>
          <button type="button" class="button quiet" onClick={() => setAsking(false)}>
            {text('examples.remove.no')}
          </button>
        </div>
      )}
      {outcome?.problems.map((problem, index) => (
        <p key={index} class="cell-fault">
          {sentence(engineText(problem))}
        </p>
      ))}
      {outcome !== undefined && outcome.unmet.length > 0 && <Differences unmet={outcome.unmet} {...{ timeZone, metrics }} />}
      {outcome !== undefined && outcome.unmet.length > 0 && onAccept && (
        <div class="example-accept">
          <button type="button" class="button" aria-label={`${text('examples.accept')}: ${example.name}`} onClick={onAccept}>
            {text('examples.accept')}
          </button>
          {ofThisKind && (
            <button type="button" class="button quiet" onClick={ofThisKind.onAccept}>
              {text('examples.accept.all', { count: ofThisKind.count })}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Differences({ unmet, timeZone, metrics }: Pick<ExampleOutcome, 'unmet'> & Pick<Props, 'timeZone' | 'metrics'>) {
  return (
    <table class="differences">
      <thead>
        <tr>
          {(['what', 'expected', 'actual'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`examples.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {unmet.map(({ path, expected, actual }) => (
          <tr key={path}>
            <th scope="row" title={path}>
              {expectationLabel(path, { metrics })}
            </th>
            <td>
              <del>{formatExpectedValue(expected, timeZone)}</del>
            </td>
            <td class="actual">
              <span aria-hidden="true">→ </span>
              {formatExpectedValue(actual, timeZone)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
