import { CopyButton } from '../../platform/controls/CopyButton.tsx';
import { text } from '../../platform/messages/text.ts';

type Props = { readonly words: string; readonly secret: string; readonly copy: string; readonly onClose: () => void };

/** Something that is shown this once and never again. */
export function ShownOnce({ words, secret, copy, onClose }: Props) {
  return (
    <div class="stack">
      <p>{words}</p>
      <p class="shown-once">
        <input type="text" readOnly aria-label={copy} value={secret} onFocus={({ currentTarget }) => currentTarget.select()} />
        <CopyButton label={copy} content={() => secret} />
      </p>
      <div class="dialog-actions">
        <button type="button" class="button primary" onClick={onClose}>
          {text('people.done')}
        </button>
      </div>
    </div>
  );
}
