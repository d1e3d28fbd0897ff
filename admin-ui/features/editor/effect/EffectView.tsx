import { text } from '../../../platform/messages/text.ts';
import { DependentList } from '../../../shared/policies/DependentList.tsx';
import { useSession } from '../session/session-context.ts';
import { ChangeList } from './ChangeList.tsx';
import { ExampleNote } from './ExampleNote.tsx';
import { FaultList } from './FaultList.tsx';
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

/** Of a base: what would become of the policies that build on it if they took what stands here. */
function FollowerNote() {
  const { checker, edition } = useSession();
  const dependents = checker.dependents.value;
  if (dependents === undefined || dependents.length === 0) return null;
  return (
    <section class="effect-part" aria-labelledby="dependents-heading">
      <h3 id="dependents-heading">{text('dependents.title')}</h3>
      <DependentList dependents={dependents} policy={edition.policy} />
    </section>
  );
}
