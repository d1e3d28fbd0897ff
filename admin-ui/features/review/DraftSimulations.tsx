import { useLiveQuery } from '../../platform/client/use-live-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { Skeleton } from '../../platform/loading/Skeleton.tsx';
import { text } from '../../platform/messages/text.ts';
import { BusyNote } from '../../platform/task/BusyNote.tsx';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { When } from '../../platform/time/When.tsx';
import { type ListedSimulation, listSimulations, startSimulation } from '../../shared/simulations/simulations-client.ts';
import type { ReviewPartProps } from './review-part.ts';

const days = 30;
const day = 86_400_000;

/** What the draft does to real cases: every time that somebody tried, and the way to try it now. */
export function DraftSimulations({ edition, draft, before }: ReviewPartProps) {
  const runs = useLiveQuery(() => listSimulations({ draft: draft.id, limit: '20' }).then(({ items }) => items), [draft.id], 4000);
  const { isBusy, fault, run } = useTask();
  if (edition.language === 'base' || before === undefined) return null;
  const name = `${edition.policy}/${edition.language}`;
  const [from, to] = [`${name}@${before.version}`, `${name}@draft`];
  const start = async () => {
    const since = new Date(Date.now() - days * day).toISOString();
    if (await run(() => startSimulation({ from, to }, { recorded: { from: since } }))) await runs.refresh();
  };
  return (
    <section aria-labelledby="tried-heading" class="review-section">
      <header class="section-row">
        <h2 id="tried-heading">{text('review.tried')}</h2>
        <div class="choices">
          <BusyNote {...{ isBusy }}>{text('task.gathering')}</BusyNote>
          <button type="button" class="button" disabled={isBusy} onClick={() => void start()}>
            {text('review.tried.recorded', { count: days })}
          </button>
          <a class="button quiet" href={`/what-if?${new URLSearchParams({ from, to })}`}>
            {text('review.tried.file')}
          </a>
        </div>
      </header>
      {fault && <ProblemNote reason={fault} />}
      <QueryView {...runs} failure={text('review.tried.failed')} skeleton={<Skeleton lines={1} />}>
        {(items) =>
          items.length === 0 ? (
            <p class="empty">{text('review.tried.none')}</p>
          ) : (
            <ul class="tried">
              {items.map((one) => (
                <TriedRun key={one.id} run={one} revision={draft.revision} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

function TriedRun({ run, revision }: { readonly run: ListedSimulation; readonly revision: string }) {
  const { id, at, who, state, cases, notAlike } = run;
  return (
    <li>
      <a href={`/what-if/${id}`}>
        {state === 'failed'
          ? text('review.tried.state.failed')
          : text('review.tried.result', { all: text('listing.cases', { count: cases }), count: notAlike })}
      </a>
      {state === 'running' && <span class="tag">{text('review.tried.state.running')}</span>}
      {state === 'cancelled' && <span class="tag">{text('review.tried.state.cancelled')}</span>}
      {run.revision !== revision && <span class="tag">{text('review.earlier-text')}</span>}
      <span class="note">
        {who}, <When at={at} />
      </span>
    </li>
  );
}
