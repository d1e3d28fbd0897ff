import type { SupportPolicy } from '../../../engine/index.ts';
import { text } from '../../messages/text.ts';
import {
  type AmountUnit,
  amountOf,
  amountText,
  amountUnits,
  eventName,
  hoursName,
  promiseWords,
  type WrittenTarget,
} from '../rules/target-words.ts';
import { hoursNames } from '../schema/known-names.ts';
import { schemaAt } from '../schema/schema-place.ts';
import { inBusinessDays, ownHours } from './own-hours.ts';

type Props = {
  readonly target: WrittenTarget;
  readonly document: SupportPolicy;
  /** Undefined for no promise at all. */
  readonly onChange: (target: WrittenTarget | undefined) => void;
};

const commitments = ['time', 'best-effort', 'scheduled-release', 'agreed-release', 'none', 'unset'] as const;

type Commitment = (typeof commitments)[number];

/** A promise: a time on certain hours from a certain event, or something else than a time, in the words of the policy. */
export function TargetFields({ target, document, onChange }: Props) {
  const kind = kindOf(target);
  const choose = (next: Commitment) => {
    if (next === 'unset') return onChange(undefined);
    const { within, commitment, on, dueWithinHours, starts, pausedBy, ...words } = target;
    if (next !== 'time') return onChange({ commitment: next, ...words });
    onChange({ within: within ?? '4 hours', ...without({ on, dueWithinHours, starts, pausedBy }), ...words });
  };
  return (
    <div class="target-fields">
      <label class="field">
        <span>{text('editing.target.promise')}</span>
        <select name="commitment" value={kind} onChange={({ currentTarget }) => choose(currentTarget.value as Commitment)}>
          {commitments.map((one) => (
            <option key={one} value={one}>
              {text(`editing.commitment.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'time' && <TimeFields {...{ target, document, onChange }} />}
      {kind !== 'unset' && kind !== 'none' && (
        <label class="field">
          <span>{text('editing.target.label')}</span>
          <input
            type="text"
            name="label"
            lang={document.language}
            value={target.label ?? ''}
            onInput={({ currentTarget }) => onChange(without({ ...target, label: currentTarget.value || undefined }))}
          />
        </label>
      )}
      {saysOtherwise(target) && <p class="note">{text('editing.target.label-differs', { amount: promiseWords(target) })}</p>}
    </div>
  );
}

function TimeFields({ target, document, onChange }: Props) {
  const amount = amountOf(target.within) ?? { value: 1, unit: 'hour' as const };
  const set = (change: Partial<Record<keyof WrittenTarget, string | undefined>>) => onChange(without({ ...target, ...change }));
  const events = (schemaAt(['targets', 0, 'response', 'starts'])?.enum ?? []).map(String);
  return (
    <>
      <div class="field">
        <span id="target-amount">{text('editing.target.within')}</span>
        <span class="amount">
          <input
            type="number"
            name="within"
            min={1}
            max={99999}
            class="amount-value"
            aria-labelledby="target-amount"
            value={String(amount.value)}
            onInput={({ currentTarget: { value, validity } }) =>
              value !== '' && validity.valid && set({ within: amountText(Number(value), amount.unit) })
            }
          />
          <select
            aria-label={text('editing.target.unit')}
            value={amount.unit}
            onChange={({ currentTarget }) => {
              const unit = currentTarget.value as AmountUnit;
              const within = amountText(amount.value, unit);
              if (unit === 'business-day') onChange(without(inBusinessDays({ ...target, within }, ownHours(document))));
              // Only business days end at a time of day that can fall outside of hours.
              else set({ within, dueWithinHours: undefined });
            }}
          >
            {amountUnits.map((unit) => (
              <option key={unit} value={unit}>
                {text(`editing.unit.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      </div>
      <label class="field">
        <span>{text('editing.target.on')}</span>
        <select name="on" value={target.on ?? ''} onChange={({ currentTarget }) => set({ on: currentTarget.value || undefined })}>
          <option value="">{text('editing.target.on.default')}</option>
          {hoursNames(document, true).map(({ id }) => (
            <option key={id} value={id}>
              {hoursName(id, document)}
            </option>
          ))}
        </select>
      </label>
      {(amount.unit === 'business-day' || target.dueWithinHours !== undefined) && (
        <label class="field">
          <span>{text('editing.target.due-within')}</span>
          <select
            name="dueWithinHours"
            value={target.dueWithinHours ?? ''}
            onChange={({ currentTarget }) => set({ dueWithinHours: currentTarget.value || undefined })}
          >
            <option value="">{text('editing.target.due-within.none')}</option>
            {hoursNames(document, true).map(({ id }) => (
              <option key={id} value={id}>
                {hoursName(id, document)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span>{text('editing.target.starts')}</span>
        <select
          name="starts"
          value={target.starts ?? 'opened'}
          onChange={({ currentTarget }) => set({ starts: currentTarget.value === 'opened' ? undefined : currentTarget.value })}
        >
          {events.map((event) => (
            <option key={event} value={event}>
              {eventName(event)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          name="pausedBy"
          checked={target.pausedBy !== undefined}
          onChange={({ currentTarget }) => set({ pausedBy: currentTarget.checked ? 'waiting-on-customer' : undefined })}
        />
        <span>{text('editing.target.pauses')}</span>
      </label>
    </>
  );
}

/** Whether the words name figures, and not the one that is promised. */
function saysOtherwise({ within, label = '' }: WrittenTarget): boolean {
  const amount = amountOf(within);
  const figures: readonly string[] = label.match(/\d+/g) ?? [];
  return amount !== undefined && figures.length > 0 && !figures.includes(String(amount.value));
}

function kindOf({ within, commitment }: WrittenTarget): Commitment {
  if (commitment !== undefined) return commitments.find((one) => one === commitment) ?? 'none';
  return within === undefined ? 'unset' : 'time';
}

/** In the order in which the format names them, and only what is there. */
function without(target: Partial<Record<keyof WrittenTarget, string | undefined>>): WrittenTarget {
  const order = ['within', 'commitment', 'on', 'dueWithinHours', 'starts', 'pausedBy', 'label'] as const;
  return Object.fromEntries(order.flatMap((key) => (target[key] === undefined ? [] : [[key, target[key]]])));
}
