import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';

type Props = {
  /** What it does to whom. */
  readonly words: string;
  readonly button: string;
  readonly work: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks once more before something that cannot be taken back. */
export function ConfirmForm({ words, button, work, onDone, onClose }: Props) {
  const { isBusy, fault, run } = useTask();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void run(work).then((isDone) => isDone && onDone());
      }}
    >
      <p>{words}</p>
      {fault && <ProblemNote reason={fault} />}
      <div class="dialog-actions">
        <BusyNote {...{ isBusy }}>{text('task.sending')}</BusyNote>
        <button type="button" class="button quiet" onClick={onClose}>
          {text('review.cancel')}
        </button>
        <button type="submit" class="button danger" disabled={isBusy}>
          {button}
        </button>
      </div>
    </form>
  );
}
