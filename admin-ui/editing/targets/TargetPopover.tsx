import { useEffect, useRef } from 'preact/hooks';
import type { Diagnostic, SupportPolicy } from '../../../engine/index.ts';
import { sentence } from '../../frame/failure-words.ts';
import { text } from '../../messages/text.ts';
import type { WrittenTarget } from '../rules/target-words.ts';
import { TargetFields } from './TargetFields.tsx';

type Props = {
  readonly name: string;
  readonly target: WrittenTarget;
  readonly document: SupportPolicy;
  /** Severities for which the same rule promises the same. */
  readonly shared: readonly string[];
  readonly faults: readonly Diagnostic[];
  readonly change: (target: WrittenTarget | undefined) => void;
  readonly onClose: () => void;
};

/** A promise being changed, over its cell; what it does is seen beside at once. Esc puts back what was there. */
export function TargetPopover({ name, target, document: policy, shared, faults, change, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(target);
  const close = () => {
    const cell = box.current?.closest('td')?.querySelector('button');
    onClose();
    cell?.focus();
  };
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input.amount-value, select')?.focus();
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const leave = (event: PointerEvent) => !box.current?.contains(event.target as Node) && onClose();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') change(Object.keys(begun.current).length === 0 ? undefined : begun.current);
    else if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    close();
  };
  return (
    <div ref={box} class="cell-editor target-popover" role="dialog" aria-label={name} onKeyDown={onKeyDown}>
      <h4>{name}</h4>
      <TargetFields {...{ target, document: policy }} onChange={change} />
      {shared.length > 0 && <p class="note">{text('editing.matrix.shared', { severities: shared.join(', ') })}</p>}
      {faults.map((fault) => (
        <p key={fault.message} class="cell-fault">
          {sentence(fault.message)}
        </p>
      ))}
      <button type="button" class="button" onClick={close}>
        {text('editing.done')}
      </button>
    </div>
  );
}
