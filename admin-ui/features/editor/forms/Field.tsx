import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Path } from '../../../../engine/index.ts';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { text } from '../../../platform/messages/text.ts';
import { isInherited, isOverride, tracedAt } from '../layers/layered-policy.ts';
import { faultsUnder, knownFaults } from '../session/faults-under.ts';
import { enterField, leaveField } from '../session/fields-in-hand.ts';
import { useSession } from '../session/session-context.ts';

/** What a control of a field is given. */
type Control = {
  readonly id: string;
  readonly value: string;
  readonly language: string | undefined;
  readonly isFaulty: boolean;
  readonly describedBy: string | undefined;
  /** Undefined takes the value away. */
  readonly onChange: (value: unknown) => void;
};

type Props = {
  readonly path: Path;
  readonly label: string;
  /** Whether it is written in the policy's language. */
  readonly isPolicysLanguage?: boolean;
  readonly children: (control: Control) => ComponentChildren;
};

/** One value of the policy: its name, its control, where it comes from, and what is wrong with it. */
export function Field({ path, label, isPolicysLanguage = false, children }: Props) {
  const session = useSession();
  const id = useId();
  const policy = session.readable;
  if (policy === undefined) return null;
  const part = tracedAt(policy, path);
  const value = part?.kind === 'leaf' && part.value !== null && part.value !== undefined ? String(part.value) : '';
  const faults = faultsUnder(session, path);
  const isBaseValue = isInherited(policy, path);
  const note = `${id}-note`;
  const hasNote = isBaseValue || faults.length > 0;
  return (
    <div
      class="field-row"
      data-path={path.join('/')}
      data-inherited={isBaseValue}
      onFocusIn={() => enterField(path, knownFaults(session, path))}
      onFocusOut={() => leaveField(path)}
    >
      <label for={id}>{label}</label>
      <div class="field-control">
        {children({
          id,
          value,
          language: isPolicysLanguage ? policy.document.language : undefined,
          isFaulty: faults.length > 0,
          describedBy: hasNote ? note : undefined,
          onChange: (next) => session.set(path, next, label),
        })}
        <span id={note}>
          {isBaseValue && <span class="tag">{text('editing.inherited')}</span>}
          {faults.map((fault) => (
            <span key={fault.message} class="cell-fault">
              {sentence(fault.message)}
            </span>
          ))}
        </span>
        {isOverride(policy, path) && (
          <button type="button" class="link-button" onClick={() => session.set(path, undefined, label)}>
            {text('editing.inherit-again')}
          </button>
        )}
      </div>
    </div>
  );
}
