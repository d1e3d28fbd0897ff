import { text } from '../../platform/messages/text.ts';
import type { OpenCases } from '../../shared/publication/release.ts';

type OpenCasesProps = { readonly value: OpenCases; readonly onChange: (value: OpenCases) => void };

/** What becomes of the cases that are open when a version begins. */
export function OpenCasesChoice({ value, onChange }: OpenCasesProps) {
  return (
    <fieldset class="field">
      <legend>{text('publish.open-cases')}</legend>
      <div class="choices">
        {(['keep', 'move'] as const).map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="open-cases" checked={value === one} onChange={() => onChange(one)} />
            <span>{text(`publish.open-cases.${one}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ReasonProps = { readonly value: string; readonly onChange: (value: string) => void };

/** Why, in a sentence, for those who read the history. */
export function ReasonField({ value, onChange }: ReasonProps) {
  return (
    <label class="field">
      <span>{text('publish.reason')}</span>
      <textarea rows={2} maxLength={2000} value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      <span class="hint">{text('publish.reason.hint')}</span>
    </label>
  );
}
