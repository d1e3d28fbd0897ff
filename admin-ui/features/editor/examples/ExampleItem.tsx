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
  readonly onRemove: (() => void) | undefined;
};

/** An example: whether it comes out as it should, what differs, and the way to see it in full. */
export function ExampleItem({ example, index, outcome, given, timeZone, metrics, onRemove }: Props) {
  return (
    <li class="example" id={`example-${index}`} data-state={outcome === undefined ? 'unknown' : outcome.isMet ? 'good' : 'bad'}>
      <div class="example-line">
        <span class="example-state">
          {outcome && <Icon name={outcome.isMet ? 'check' : 'alert'} />}
          <span class="visually-hidden">{outcome && text(outcome.isMet ? 'examples.good' : 'examples.bad')}</span>
        </span>
        <h3>{example.name}</h3>
        <a href={simulateAddress(example, given)}>{text('examples.open')}</a>
        {onRemove && (
          <button type="button" class="icon-button" aria-label={`${text('examples.remove')}: ${example.name}`} onClick={onRemove}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {outcome?.problems.map((problem, index) => (
        <p key={index} class="cell-fault">
          {sentence(engineText(problem))}
        </p>
      ))}
      {outcome !== undefined && outcome.unmet.length > 0 && <Differences unmet={outcome.unmet} {...{ timeZone, metrics }} />}
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
            <td>{formatExpectedValue(expected, timeZone)}</td>
            <td class="actual">{formatExpectedValue(actual, timeZone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
