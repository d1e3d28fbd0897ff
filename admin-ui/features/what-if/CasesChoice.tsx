import { text } from '../../platform/messages/text.ts';
import { DayField } from '../../platform/time/DayField.tsx';
import { readersZone } from '../../platform/time/zone-name.ts';
import { DropZone } from './DropZone.tsx';

/** Where cases come from: a file, or the decisions that were given between two days (YYYY-MM-DD). What is chosen for the one stays while the other is looked at. */
export type ChosenCases = {
  readonly kind: 'file' | 'recorded';
  readonly file?: File | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

type Props = { readonly cases: ChosenCases; readonly onChange: (cases: ChosenCases) => void };

/** Chooses the cases. */
export function CasesChoice({ cases, onChange }: Props) {
  return (
    <fieldset class="run-step">
      <legend>{text('what-if.cases')}</legend>
      <div class="choices">
        <label class="choice">
          <input
            type="radio"
            name="cases"
            checked={cases.kind === 'file'}
            onChange={() => onChange({ ...cases, kind: 'file' })}
          />
          <span>{text('what-if.cases.file')}</span>
        </label>
        <label class="choice">
          <input
            type="radio"
            name="cases"
            checked={cases.kind === 'recorded'}
            onChange={() => onChange({ ...cases, kind: 'recorded' })}
          />
          <span>{text('what-if.cases.recorded')}</span>
        </label>
      </div>
      {cases.kind === 'file' ? (
        <DropZone file={cases.file} onChoose={(file) => onChange({ ...cases, file })} />
      ) : (
        <div class="run-fields">
          <div class="field">
            <label for="recorded-from">{text('list.from')}</label>
            <DayField id="recorded-from" value={cases.from} onInput={(from) => onChange({ ...cases, from })} />
          </div>
          <div class="field">
            <label for="recorded-until">{text('list.until')}</label>
            <DayField id="recorded-until" value={cases.until} onInput={(until) => onChange({ ...cases, until })} />
          </div>
          <p class="hint">{text('what-if.cases.recorded.hint', { zone: readersZone })}</p>
        </div>
      )}
    </fieldset>
  );
}
