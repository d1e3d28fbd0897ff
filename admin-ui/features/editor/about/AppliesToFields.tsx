import { text } from '../../../platform/messages/text.ts';
import { Field } from '../forms/Field.tsx';
import { useSession } from '../session/session-context.ts';

/** For which customers and contracts the policy is a variant: names with commas between them. */
export function AppliesToFields() {
  const document = useSession().readable?.document;
  return (
    <>
      {(['customer', 'contract'] as const).map((party) => (
        <Field key={party} path={['appliesTo', party]} label={text(`editing.applies-to.${party}`)}>
          {({ id, isFaulty, describedBy, onChange }) => (
            <input
              id={id}
              type="text"
              value={[document?.appliesTo?.[party] ?? []].flat().join(', ')}
              aria-invalid={isFaulty}
              aria-describedby={describedBy}
              onChange={({ currentTarget }) => onChange(namesIn(currentTarget.value))}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function namesIn(typed: string): string[] | undefined {
  const names = typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return names.length === 0 ? undefined : [...new Set(names)];
}
