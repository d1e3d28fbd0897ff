import type { Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { KnownName } from '../schema/known-names.ts';
import { Field } from './Field.tsx';

type Props = { readonly path: Path; readonly label: string };

/** Words in the policy's language, or a name. */
export function TextField({
  path,
  label,
  isLong = false,
  isName = false,
}: Props & { readonly isLong?: boolean; readonly isName?: boolean }) {
  return (
    <Field {...{ path, label }} isPolicysLanguage={!isName}>
      {({ id, value, language, isFaulty, describedBy, onChange }) => {
        const shared = { id, value, lang: language, 'aria-invalid': isFaulty, 'aria-describedby': describedBy };
        return isLong ? (
          <textarea {...shared} rows={3} onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)} />
        ) : (
          <input type="text" {...shared} onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)} />
        );
      }}
    </Field>
  );
}

/** A whole number. */
export function NumberField({ path, label, minimum, maximum }: Props & { readonly minimum: number; readonly maximum?: number }) {
  return (
    <Field {...{ path, label }}>
      {({ id, value, isFaulty, describedBy, onChange }) => (
        <input
          id={id}
          type="number"
          class="short"
          min={minimum}
          max={maximum}
          step={1}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))}
        />
      )}
    </Field>
  );
}

/** Any number, also below zero. */
export function AnyNumberField({ path, label, isWhole }: Props & { readonly isWhole: boolean }) {
  return (
    <Field {...{ path, label }}>
      {({ id, value, isFaulty, describedBy, onChange }) => (
        <input
          id={id}
          type="number"
          class="short"
          step={isWhole ? 1 : 'any'}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onInput={({ currentTarget: { value: typed, validity } }) =>
            !validity.badInput && onChange(typed === '' ? undefined : Number(typed))
          }
        />
      )}
    </Field>
  );
}

/** Something that is so, or about which nothing is said. */
export function CheckField({ path, label }: Props) {
  return (
    <Field {...{ path, label }}>
      {({ id, value, describedBy, onChange }) => (
        <span class="check">
          <input
            id={id}
            type="checkbox"
            checked={value === 'true'}
            aria-describedby={describedBy}
            onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
          />
        </span>
      )}
    </Field>
  );
}

/** One of several names. */
export function ChoiceField({
  path,
  label,
  choices,
  empty,
}: Props & { readonly choices: readonly KnownName[]; readonly empty: string }) {
  return (
    <Field {...{ path, label }}>
      {({ id, value, isFaulty, describedBy, onChange }) => (
        <select
          id={id}
          value={value}
          aria-invalid={isFaulty}
          aria-describedby={describedBy}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        >
          <option value="">{empty}</option>
          {value !== '' && !choices.some((one) => one.id === value) && <option value={value}>{value}</option>}
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label || one.id}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A time zone, with those that there are to choose from. */
export function ZoneField({ path, label }: Props) {
  return (
    <Field {...{ path, label }}>
      {({ id, value, isFaulty, describedBy, onChange }) => (
        <>
          <input
            id={id}
            type="text"
            list="time-zones"
            value={value}
            spellcheck={false}
            aria-invalid={isFaulty}
            aria-describedby={describedBy}
            placeholder={text('editing.zone.example')}
            onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
          />
        </>
      )}
    </Field>
  );
}

/** The zones that fields for one offer; once on a page. */
export function ZoneList() {
  return (
    <datalist id="time-zones">
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
