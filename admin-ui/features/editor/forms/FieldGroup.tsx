import type { ComponentChildren } from 'preact';
import type { Path } from '../../../../engine/index.ts';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { text } from '../../../platform/messages/text.ts';
import { isInherited, isOverride } from '../layers/layered-policy.ts';
import { faultsUnder } from '../session/faults-under.ts';
import { useSession } from '../session/session-context.ts';

type Props = { readonly path: Path; readonly label: string; readonly children: ComponentChildren };

/** Several controls for one value of the policy: its name, where it comes from, and what is wrong with it. */
export function FieldGroup({ path, label, children }: Props) {
  const session = useSession();
  const policy = session.readable;
  if (policy === undefined) return null;
  return (
    <fieldset class="field-group" data-path={path.join('/')}>
      <legend>
        {label} {isInherited(policy, path) && <span class="tag">{text('editing.inherited')}</span>}
      </legend>
      {children}
      {faultsUnder(session, path).map((fault) => (
        <p key={fault.message} class="cell-fault">
          {sentence(fault.message)}
        </p>
      ))}
      {isOverride(policy, path) && (
        <button type="button" class="link-button" onClick={() => session.set(path, undefined, label)}>
          {text('editing.inherit-again')}
        </button>
      )}
    </fieldset>
  );
}
