import { text } from '../messages/text.ts';
import { readersZone } from '../time/zone-name.ts';
import { DropZone } from './DropZone.tsx';

/** Where cases come from: a file, or the decisions that were given between two days (YYYY-MM-DD). */
export type ChosenCases =
  | { readonly kind: 'file'; readonly file: File | undefined }
  | { readonly kind: 'recorded'; readonly from?: string | undefined; readonly until?: string | undefined };

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
            onChange={() => onChange({ kind: 'file', file: undefined })}
          />
          <span>{text('what-if.cases.file')}</span>
        </label>
        <label class="choice">
          <input type="radio" name="cases" checked={cases.kind === 'recorded'} onChange={() => onChange({ kind: 'recorded' })} />
          <span>{text('what-if.cases.recorded')}</span>
        </label>
      </div>
      {cases.kind === 'file' ? (
        <DropZone file={cases.file} onChoose={(file) => onChange({ kind: 'file', file })} />
      ) : (
        <div class="run-fields">
          <label class="field">
            <span>{text('list.from')}</span>
            <input
              type="date"
              value={cases.from ?? ''}
              onInput={({ currentTarget }) => onChange({ ...cases, from: currentTarget.value || undefined })}
            />
          </label>
          <label class="field">
            <span>{text('list.until')}</span>
            <input
              type="date"
              value={cases.until ?? ''}
              onInput={({ currentTarget }) => onChange({ ...cases, until: currentTarget.value || undefined })}
            />
          </label>
          <p class="hint">{text('what-if.cases.recorded.hint', { zone: readersZone })}</p>
        </div>
      )}
    </fieldset>
  );
}
