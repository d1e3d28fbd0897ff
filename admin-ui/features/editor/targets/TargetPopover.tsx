import { useEffect, useRef, useState } from 'preact/hooks';
import type { SerializedDiagnostic, SupportPolicy } from '../../../../engine/index.ts';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { sentence } from '../../../platform/loading/describe-failure.ts';
import { text } from '../../../platform/messages/text.ts';
import { usePressOutside } from '../forms/use-press-outside.ts';
import type { PolicyEdit } from '../layers/edit-policy.ts';
import type { WrittenTarget } from '../rules/format-target.ts';
import { Attempt } from '../session/attempt.ts';
import { useSession } from '../session/session-context.ts';
import { TargetFields } from './TargetFields.tsx';

type Props = {
  readonly name: string;
  readonly target: WrittenTarget;
  readonly document: SupportPolicy;
  /** Severities for which the same rule promises the same. */
  readonly shared: readonly string[];
  readonly faults: readonly SerializedDiagnostic[];
  /** What has to be done to a policy so that it promises something else there, or nothing. */
  readonly edits: (document: SupportPolicy, target: WrittenTarget | undefined) => readonly PolicyEdit[];
  readonly onClose: () => void;
};

/** A promise being changed, over its cell; what it does is seen beside at once. Esc puts back what was there. */
export function TargetPopover({ name, target, document: policy, shared, faults, edits, onClose }: Props) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [attempt] = useState(() => new Attempt(session));
  const [isMissing, setMissing] = useState(false);
  const close = () => {
    const cell = box.current?.closest('td')?.querySelector('button');
    onClose();
    cell?.focus();
  };
  usePressOutside(box, onClose);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input.amount-value, select')?.focus();
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    if (press.kind !== 'command') return;
    const isDone = press.key === 'Enter' && !(event.target instanceof HTMLButtonElement);
    if (press.key === 'Escape') attempt.takeBack(name);
    else if (!isDone) return;
    event.preventDefault();
    // What is not complete stays open, so that nobody takes it for done.
    if (!isDone || !isMissing) close();
  };
  return (
    <div ref={box} class="cell-editor target-popover" role="dialog" aria-label={name} onKeyDown={onKeyDown}>
      <h4>{name}</h4>
      <TargetFields
        {...{ target, document: policy }}
        onChange={(parsed) => {
          setMissing('missing' in parsed);
          if ('target' in parsed) attempt.put(({ document: before }) => edits(before, parsed.target), name);
        }}
      />
      {isMissing && (
        <p class="cell-fault" role="alert">
          {text('editing.target.fault.amount')}
        </p>
      )}
      {shared.length > 0 && <p class="note">{text('editing.matrix.shared', { severities: shared.join(', ') })}</p>}
      {faults.map((fault) => (
        <p key={fault.message} class="cell-fault">
          {sentence(fault.message)}
        </p>
      ))}
      <button type="button" class="button" disabled={isMissing} onClick={close}>
        {text('editing.done')}
      </button>
    </div>
  );
}
