import { text } from '../../../platform/messages/text.ts';
import { useSession } from '../session/session-context.ts';
import { ChangeList } from './ChangeList.tsx';
import { ExampleNote } from './ExampleNote.tsx';
import { FaultList } from './FaultList.tsx';
import { FollowerNote } from './FollowerNote.tsx';
import { PinnedView } from './PinnedView.tsx';

/** What the draft does: to one pinned case, to the examples, and whether it can be used at all. */
export function EffectView() {
  const { checker } = useSession();
  const failure = checker.failure.value;
  return (
    <div class="effect-view">
      <h2 class="visually-hidden">{text('frame.effect')}</h2>
      {failure !== undefined && (
        <p class="callout" data-kind="attention" role="alert">
          {text('editing.check.broken', { detail: failure })}
        </p>
      )}
      <PinnedView />
      <FaultList />
      <ExampleNote />
      <FollowerNote />
      <ChangeList />
    </div>
  );
}
