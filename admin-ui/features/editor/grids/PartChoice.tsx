import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyPress } from '../../../platform/browser/key-press.ts';
import { text } from '../../../platform/messages/text.ts';
import { Choosing } from '../forms/Choosing.tsx';
import { usePressOutside } from '../forms/use-press-outside.ts';
import type { KnownName } from '../schema/known-names.ts';

type Props = {
  readonly name: string;
  /** What another column can set; nothing where the column is there already. */
  readonly choices: readonly KnownName[];
  /** Takes the column away; left out where it is new. */
  readonly onRemove: (() => void) | undefined;
  readonly onKeep: (part: string) => void;
  readonly onClose: () => void;
};

/** What a column sets, where the columns of a table are no answers but what its rows set. */
export function PartChoice({ name, choices, onRemove, onKeep, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  usePressOutside(box, onClose);
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('input, button')?.focus();
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keyPress(event);
    event.stopPropagation();
    if (press.kind !== 'command' || press.key !== 'Escape') return;
    onClose();
    event.preventDefault();
  };
  return (
    <div ref={box} class="cell-editor key-editor" role="dialog" aria-label={name} onKeyDown={onKeyDown}>
      <h4>{name}</h4>
      {choices.length > 0 && <Choosing {...{ choices }} chosen={[]} onChange={([part]) => part !== undefined && onKeep(part)} />}
      {onRemove !== undefined && (
        <p class="dialog-actions">
          <button type="button" class="button" onClick={onRemove}>
            {text('editing.rule.remove')}
          </button>
        </p>
      )}
    </div>
  );
}
