import { useRef, useState } from 'preact/hooks';
import { isWholeUnit, momentsOfCase, percentOf, type Share, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { pauseLabel } from '../../../shared/vocabulary/event-label.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { UnitSelect } from '../forms/UnitSelect.tsx';
import {
  type AmountUnit,
  amountOf,
  formatTarget,
  hoursLabel,
  promisedUnits,
  startName,
  type WrittenTarget,
} from '../rules/format-target.ts';
import { ownHours } from '../rules/own-hours.ts';
import {
  choiceOfTarget,
  commitments,
  type ParsedTarget,
  readTargetChoice,
  type TargetChoice,
  withSetting,
  withTerm,
} from '../rules/target-choice.ts';
import { eventNames, hoursNames, pauseNames } from '../schema/known-names.ts';
import { PointList } from './PointList.tsx';
import { FactField, SecondLimitFields, TargetEnds, UsualFields } from './TargetTimes.tsx';
import { isSamePoint, withWarning } from './warn-edits.ts';

type Props = {
  readonly target: WrittenTarget;
  readonly document: SupportPolicy;
  readonly onChange: (parsed: ParsedTarget) => void;
};

/** A promise: a time on certain hours from a certain event, or something else than a time, in the words of the policy. */
export function TargetFields({ target, document, onChange }: Props) {
  const [chosen, setChosen] = useState(() => choiceOfTarget(target));
  const known = useRef(target);
  // The promise was changed elsewhere: typed over, or taken back.
  const isOther = JSON.stringify(known.current) !== JSON.stringify(target);
  const choice = isOther ? choiceOfTarget(target, chosen) : chosen;
  known.current = target;
  if (isOther) setChosen(choice);
  const choose = (next: TargetChoice) => {
    setChosen(next);
    onChange(readTargetChoice(next));
  };
  const { commitment, terms } = choice;
  const shared = { document, choice, onChoose: choose };
  return (
    <div class="target-fields">
      <label class="field">
        <span>{text('editing.target.promise')}</span>
        <select
          name="commitment"
          value={commitment}
          onChange={({ currentTarget }) =>
            choose({ ...choice, commitment: commitments.find((one) => one === currentTarget.value) ?? commitment })
          }
        >
          {commitments.map((one) => (
            <option key={one} value={one}>
              {text(`editing.commitment.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {(commitment === 'time' || commitment === 'moment') && <FactField {...shared} />}
      {commitment === 'time' && (choice.fact === undefined || choice.isNumber) && <AmountFields {...shared} />}
      {(commitment === 'time' || commitment === 'moment' || commitment === 'best-effort') && (
        <HoursField {...shared} term="on" label={text('editing.target.on')} empty={text('editing.target.on.default')} />
      )}
      {commitment === 'time' && <TargetEnds {...shared} />}
      {(commitment === 'time' || commitment === 'moment') && <SecondLimitFields {...shared} />}
      {commitment === 'best-effort' && <UsualFields {...shared} />}
      {commitment === 'time' && <TimeFields {...shared} />}
      {commitment !== 'unset' && commitment !== 'none' && (
        <label class="field">
          <span>{text('editing.target.label')}</span>
          <input
            type="text"
            name="label"
            lang={document.language}
            value={terms.label?.toString() ?? ''}
            onInput={({ currentTarget }) => choose(withTerm(choice, 'label', currentTarget.value || undefined))}
          />
        </label>
      )}
      {commitment === 'time' && <CourseFields {...shared} />}
      {saysOtherwise(target) && <p class="note">{text('editing.target.label-differs', { amount: formatTarget(target) })}</p>}
    </div>
  );
}

type FieldProps = {
  readonly document: SupportPolicy;
  readonly choice: TargetChoice;
  readonly onChoose: (choice: TargetChoice) => void;
};

function AmountFields({ document, choice, onChoose }: FieldProps) {
  const chooseUnit = (unit: AmountUnit) => {
    const isDay = unit === 'next-business-day';
    // A business day that is promised ends at its closing, unless a time of day was chosen.
    const next =
      isDay && choice.terms.until === undefined ? withTerm({ ...choice, unit }, 'until', 'closing') : { ...choice, unit };
    // Business days are those of the policy's own hours, holidays included, unless others were chosen.
    onChoose(
      (isDay || unit === 'business-day') && choice.terms.on === undefined ? withTerm(next, 'on', ownHours(document)) : next,
    );
  };
  return (
    <div class="field">
      <span id="target-amount">{text('editing.target.within')}</span>
      <span class="amount">
        {choice.fact === undefined && (
          <input
            type="number"
            name="within"
            min={choice.unit === 'next-business-day' ? 0 : 1}
            max={99999}
            step={1}
            class="amount-value"
            aria-labelledby="target-amount"
            aria-invalid={'missing' in readTargetChoice(choice)}
            value={choice.amount}
            onInput={({ currentTarget }) => onChoose({ ...choice, amount: currentTarget.value })}
          />
        )}
        <UnitSelect name="unit" unit={choice.unit} units={promisedUnits} onChoose={chooseUnit} />
      </span>
    </div>
  );
}

type HoursProps = FieldProps & { readonly term: 'on' | 'dueWithinHours'; readonly label: string; readonly empty: string };

function HoursField({ document, choice, onChoose, term, label, empty }: HoursProps) {
  const value = choice.terms[term]?.toString();
  const names = hoursNames(document, true).map(({ id }) => id);
  return (
    <label class="field">
      <span>{label}</span>
      <select
        name={term}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(withTerm(choice, term, currentTarget.value || undefined))}
      >
        <option value="">{empty}</option>
        {value !== undefined && !names.includes(value) && <option value={value}>{value}</option>}
        {names.map((id) => (
          <option key={id} value={id}>
            {hoursLabel(id, document)}
          </option>
        ))}
      </select>
    </label>
  );
}

function TimeFields(props: FieldProps) {
  const { document, choice, onChoose } = props;
  const { starts = [], pausedBy = [] } = choice.terms;
  const begun = [starts].flat();
  const events = [...momentsOfCase, ...eventNames(document).map(({ id }) => id)];
  const label = (event: string) => startName(event, document);
  return (
    <>
      {isWholeUnit(choice.unit) && choice.terms.until === undefined && (
        <HoursField
          {...props}
          term="dueWithinHours"
          label={text('editing.target.due-within')}
          empty={text('editing.target.due-within.none')}
        />
      )}
      <label class="field">
        <span>{text('editing.target.starts')}</span>
        <select
          name="starts"
          value={begun.length > 1 ? severalStarts : (begun[0] ?? '')}
          onChange={({ currentTarget: { value } }) => onChoose(withTerm(choice, 'starts', value || undefined))}
        >
          <option value="">{text('editing.target.starts.default')}</option>
          {begun.length > 1 && <option value={severalStarts}>{begun.map(label).join(' / ')}</option>}
          {[...new Set([...events, ...begun])].map((event) => (
            <option key={event} value={event}>
              {label(event)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="field-group" name="pausedBy">
        <legend>{text('editing.target.paused-while')}</legend>
        <Choosing
          choices={pauseNames(document).map(({ id }) => ({ id, label: pauseLabel(id, document) }))}
          chosen={[pausedBy].flat()}
          isMany
          onChange={(chosen) => onChoose(withTerm(choice, 'pausedBy', chosen.length > 1 ? chosen : chosen[0]))}
        />
      </fieldset>
    </>
  );
}

/** What becomes of the clock in its course: with another severity, when it warns, and in how many cases it is to be met. */
function CourseFields({ choice, onChoose }: FieldProps) {
  const { onSeverityChange = 'keep', warnAt, objective } = choice.others;
  const points = Array.isArray(warnAt) ? (warnAt as readonly Share[]) : [];
  const choosePoints = (next: readonly Share[] | undefined) => onChoose(withSetting(choice, 'warnAt', next));
  return (
    <>
      <label class="field">
        <span>{text('editing.target.on-severity-change')}</span>
        <select
          name="onSeverityChange"
          value={String(onSeverityChange)}
          onChange={({ currentTarget: { value } }) =>
            onChoose(withSetting(choice, 'onSeverityChange', value === 'keep' ? undefined : value))
          }
        >
          {(['keep', 'restart', 'restart-when-raised', 'restart-when-lowered'] as const).map((one) => (
            <option key={one} value={one}>
              {text(`editing.target.on-severity-change.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{text('editing.target.objective')}</span>
        <input
          type="number"
          name="objective"
          class="short"
          min={0.01}
          max={100}
          step={0.01}
          value={objective === undefined ? '' : percentOf(objective as Share)}
          onInput={({ currentTarget: { value } }) =>
            onChoose(withSetting(choice, 'objective', value === '' ? undefined : `${Number(value)} %`))
          }
        />
      </label>
      <div class="field">
        <span>{text('editing.target.warnings')}</span>
        <PointList
          name="warnAt"
          {...{ points }}
          onAdd={(point) => choosePoints(withWarning(points, point))}
          onRemove={(point) => choosePoints(points.filter((one) => !isSamePoint(one, point)))}
        />
        {warnAt === undefined ? (
          <p class="note">{text('editing.target.warnings.policy')}</p>
        ) : (
          <button type="button" class="link-button" onClick={() => choosePoints(undefined)}>
            {text('editing.target.warnings.policy-again')}
          </button>
        )}
      </div>
    </>
  );
}
/** Stands for a start by the first of several events, which is written as text. */
const severalStarts = '+';

/** Whether the words name figures, and not the one that is promised. */
function saysOtherwise({ within, label = '' }: WrittenTarget): boolean {
  const amount = amountOf(within);
  const figures: readonly string[] = label.match(/\d+/g) ?? [];
  return amount !== undefined && figures.length > 0 && !figures.includes(String(amount.value));
}
