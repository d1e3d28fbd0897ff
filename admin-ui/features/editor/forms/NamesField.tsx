import { useId } from 'preact/hooks';
import { listed, ownValue, type Path } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import type { KnownName } from '../schema/known-names.ts';
import { useSession } from '../session/session-context.ts';
import { Field } from './Field.tsx';

type Props = { readonly path: Path; readonly label: string; readonly choices: readonly KnownName[] };

/** Several names of those that there are; a single one is written without a list. */
export function NamesField({ path, label, choices }: Props) {
  const document = useSession().readable?.document;
  const known = useId();
  const written = path.reduce<unknown>(
    (part, step) => ownValue(part as Readonly<Record<string, unknown>> | undefined, step),
    document,
  );
  const names = listed(written as string | readonly string[] | undefined);
  return (
    <Field {...{ path, label }}>
      {({ id, isFaulty, describedBy, onChange }) => {
        const set = (next: readonly string[]): void => onChange(next.length > 1 ? next : next[0]);
        return (
          <span class="name-list">
            {names.map((name) => (
              <span key={name} class="chip">
                {choices.find((one) => one.id === name)?.label || name}
                <button
                  type="button"
                  class="link-button"
                  aria-label={text('editing.names.remove', { name })}
                  onClick={() => set(names.filter((one) => one !== name))}
                >
                  ×
                </button>
              </span>
            ))}
            <select
              id={id}
              value=""
              aria-invalid={isFaulty}
              aria-describedby={describedBy ?? known}
              onChange={({ currentTarget: { value } }) => value !== '' && set([...names, value])}
            >
              <option value="">{text('editing.names.add')}</option>
              {choices
                .filter((one) => !names.includes(one.id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label || one.id}
                  </option>
                ))}
            </select>
          </span>
        );
      }}
    </Field>
  );
}
