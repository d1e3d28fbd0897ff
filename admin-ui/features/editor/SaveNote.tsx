import { describeFailure } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import type { SaveState } from './session/draft-saving.ts';
import { useSession } from './session/session-context.ts';

/** Whether the draft is saved, in words that are also read out. */
export function SaveNote() {
  const { saving } = useSession();
  const state = saving.state.value;
  return (
    <p class="save-note" role="status" data-state={state.state}>
      {words(state)}
      {state.state === 'failed' && (
        <button type="button" class="link-button" onClick={() => saving.save()}>
          {text('frame.retry')}
        </button>
      )}
    </p>
  );
}

function words(state: SaveState): string {
  if (state.state !== 'failed') return text(`editing.save.${state.state}`);
  const { why, advice } = describeFailure(state.reason);
  return text('editing.save.failed', { why: `${why} ${advice}` });
}
