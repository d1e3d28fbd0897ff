import { amountText, metricsSetBy, parseLevelTime, type SupportPolicy, writtenLevelTime } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { UnitSelect } from '../forms/UnitSelect.tsx';
import { type AmountUnit, amountOf, hoursLabel, metricTitle } from '../rules/format-target.ts';
import { hoursNames } from '../schema/known-names.ts';

type Props = {
  readonly after: string | undefined;
  readonly document: SupportPolicy;
  readonly onChange: (after: string | undefined) => void;
};

/** When a level of escalation comes by itself: never, after a share of a target, once it is late, or some time after the opening. */
export function LevelTimeFields({ after, document, onChange }: Props) {
  const time = after === undefined ? undefined : parseLevelTime(after);
  const metrics = [...new Set((document.targets ?? []).flatMap(metricsSetBy))];
  const kind = time === undefined ? 'by-hand' : 'of' in time ? 'share' : 'lateFor' in time ? 'late' : 'amount';
  const starts: Readonly<Record<string, string | undefined>> = {
    'by-hand': undefined,
    share: writtenLevelTime({ percent: 50, of: metrics[0] ?? 'response' }),
    late: writtenLevelTime({ late: '1 hour', lateFor: metrics[0] ?? 'response', on: undefined }),
    amount: '2 hours',
  };
  return (
    <div class="target-fields">
      <label class="field">
        <span>{text('editing.outcome-column.after')}</span>
        <select name="after" value={kind} onChange={({ currentTarget }) => onChange(starts[currentTarget.value])}>
          {(['by-hand', 'share', 'late', 'amount'] as const).map((one) => (
            <option key={one} value={one}>
              {text(`editing.level.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {time !== undefined && 'of' in time && (
        <>
          <label class="field">
            <span>{text('editing.level.percent')}</span>
            <input
              type="number"
              name="percent"
              min={1}
              max={999}
              step={1}
              value={time.percent}
              onInput={({ currentTarget: { valueAsNumber: percent } }) =>
                percent >= 1 && percent <= 999 && onChange(writtenLevelTime({ ...time, percent: Math.round(percent) }))
              }
            />
          </label>
          <MetricField
            {...{ document, metrics }}
            metric={time.of}
            onChoose={(of) => onChange(writtenLevelTime({ ...time, of }))}
          />
        </>
      )}
      {time !== undefined && 'lateFor' in time && (
        <>
          <MetricField
            {...{ document, metrics }}
            metric={time.lateFor}
            onChoose={(lateFor) => onChange(writtenLevelTime({ ...time, lateFor }))}
          />
          <AmountOnHours
            {...{ document }}
            within={time.late}
            on={time.on}
            otherwise={text('editing.level.late-on.default')}
            onChange={(late, on) => onChange(writtenLevelTime({ ...time, late, on }))}
          />
        </>
      )}
      {time !== undefined && 'within' in time && (
        <AmountOnHours
          {...{ document }}
          within={time.within}
          on={time.on}
          otherwise={text('editing.target.on.default')}
          onChange={(within, on) => onChange(writtenLevelTime({ within, on }))}
        />
      )}
    </div>
  );
}

type MetricProps = Pick<Props, 'document'> & {
  readonly metric: string;
  readonly metrics: readonly string[];
  readonly onChoose: (metric: string) => void;
};

/** Which target it is about. */
function MetricField({ metric, metrics, document, onChoose }: MetricProps) {
  return (
    <label class="field">
      <span>{text('editing.level.target')}</span>
      <select name="of" value={metric} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {[...new Set([metric, ...metrics])].map((one) => (
          <option key={one} value={one}>
            {metricTitle(one, document)}
          </option>
        ))}
      </select>
    </label>
  );
}

type AmountProps = Pick<Props, 'document'> & {
  readonly within: string;
  readonly on: string | undefined;
  /** What the hours are where none are named. */
  readonly otherwise: string;
  readonly onChange: (within: string, on: string | undefined) => void;
};

function AmountOnHours({ within, on, otherwise, document, onChange }: AmountProps) {
  const { value, unit } = amountOf(within) ?? { value: 1, unit: 'hour' as const };
  const put = (next: { readonly value: number; readonly unit: AmountUnit; readonly on: string | undefined }): void =>
    onChange(amountText({ value: next.value, unit: next.unit }), next.on);
  return (
    <>
      <div class="field">
        <span id="level-amount">{text('editing.level.how-long')}</span>
        <span class="amount">
          <input
            type="number"
            name="within"
            min={1}
            max={9999}
            step={1}
            class="amount-value"
            aria-labelledby="level-amount"
            value={value}
            onInput={({ currentTarget: { valueAsNumber: count } }) =>
              count >= 1 && count <= 9999 && put({ value: Math.round(count), unit, on })
            }
          />
          <UnitSelect
            unit={unit}
            // Days of 24 hours are counted around the clock.
            onChoose={(chosen) => put({ value, unit: chosen, on: chosen === 'day' ? undefined : on })}
          />
        </span>
      </div>
      <label class="field">
        <span>{text('editing.target.on')}</span>
        <select
          name="on"
          value={on ?? ''}
          disabled={unit === 'day'}
          onChange={({ currentTarget }) => put({ value, unit, on: currentTarget.value || undefined })}
        >
          <option value="">{otherwise}</option>
          {[...new Set([...(on === undefined ? [] : [on]), ...hoursNames(document, true).map(({ id }) => id)])].map((id) => (
            <option key={id} value={id}>
              {hoursLabel(id, document)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
