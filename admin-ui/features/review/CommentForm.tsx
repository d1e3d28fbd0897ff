import { useState } from 'preact/hooks';
import { keyPress } from '../../platform/browser/key-press.ts';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';

type Props = {
  /** What the field is for. */
  readonly label: string;
  readonly button: string;
  readonly isBusy: boolean;
  /** Says whether it was sent: what was not stays in the field. */
  readonly onSend: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** A place to say something that was just opened. */
export function CommentForm({ label, button, isBusy, onSend, onClose }: Props) {
  const [words, setWords] = useState('');
  return (
    <form
      class="comment-form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onSend(words.trim())) onClose();
      }}
      onKeyDown={(event) => {
        const press = keyPress(event);
        if (press.kind === 'command' && press.key === 'Escape') onClose();
      }}
    >
      <textarea
        aria-label={label}
        rows={2}
        maxLength={10_000}
        value={words}
        ref={focusEmpty}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div class="choices">
        <button type="submit" class="button primary" disabled={isBusy || words.trim() === ''}>
          {button}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {text('review.cancel')}
        </button>
        <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
      </div>
    </form>
  );
}

/** What was just opened is what somebody wants to write into. */
function focusEmpty(area: HTMLTextAreaElement | null): void {
  if (area?.value === '') area.focus();
}
