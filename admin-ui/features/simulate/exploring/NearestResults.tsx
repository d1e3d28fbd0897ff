import { useEffect } from 'preact/hooks';
import type { Decision, FactChange, NearestChange, Policy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import { SeverityMark } from '../../../shared/vocabulary/SeverityMark.tsx';
import { mostChanged } from './explorer-messages.ts';
import { NearestRow } from './NearestRow.tsx';
import { followNearest, nearest, nearestState } from './nearest.ts';

type Props = {
  readonly decision: Decision;
  readonly policy: Policy;
  readonly onTry: (changes: readonly FactChange[], words: string) => void;
};

const shownAtOnce = 5;

/** What was found so far, severities first, and how far was looked. */
export function NearestResults({ decision, policy, onTry }: Props) {
  useEffect(followNearest, []);
  const found = nearest.value;
  const state = nearestState.value;
  if (state === 'impossible') return <p class="muted">{text('nearest.impossible')}</p>;
  const { severities = {}, desks = {} } = policy.document;
  const ids = Object.keys(severities);
  const isDone = state === 'done';
  const row = (one: NearestChange, label: string, rank?: number) => (
    <NearestRow key={one.id} {...{ one, label, policy, isDone, onTry }}>
      {rank !== undefined && <SeverityMark rank={rank} of={ids.length} />}
    </NearestRow>
  );
  const others = [...(found?.changes.desks ?? [])].sort((a, b) => changeCount(a) - changeCount(b));
  const deskRows = others.map((one) => row(one, desks[one.id]?.label ?? readable(one.id)));
  return (
    <div class="nearest-results" aria-busy={!isDone}>
      <Progress looked={isDone ? mostChanged : state === 'looking' ? (found?.looked ?? 0) : 0} isDone={isDone} />
      {found && found.changes.severities.length > 0 && (
        <>
          <h4>{text('nearest.severities', { now: decision.severity.label ?? text('decision.no-severity') })}</h4>
          <ul>
            {found.changes.severities.map((one) => row(one, severities[one.id]?.label ?? readable(one.id), ids.indexOf(one.id)))}
          </ul>
        </>
      )}
      {deskRows.length > 0 && (
        <>
          <h4>{text('nearest.desks', { now: decision.routing.desk?.label ?? text('decision.no-desk') })}</h4>
          <ul>{deskRows.slice(0, shownAtOnce)}</ul>
          {deskRows.length > shownAtOnce && (
            <details class="fold">
              <summary>{text('nearest.more-desks', { count: deskRows.length - shownAtOnce })}</summary>
              <ul>{deskRows.slice(shownAtOnce)}</ul>
            </details>
          )}
        </>
      )}
      {isDone && found && !found.changes.isComplete && (
        <p class="hint">{text('nearest.incomplete', { count: found.changes.tried })}</p>
      )}
    </div>
  );
}

/** How many answers are changed at once by now. */
function Progress({ looked, isDone }: { readonly looked: number; readonly isDone: boolean }) {
  return (
    <p class="nearest-progress" role="status">
      {!isDone && (
        <>
          <progress max={mostChanged} value={looked} aria-label={text('nearest.progress')} />
          {text('nearest.looking', { count: Math.min(mostChanged, looked + 1) })}
        </>
      )}
    </p>
  );
}

function changeCount({ changes }: NearestChange): number {
  return changes?.length ?? Number.POSITIVE_INFINITY;
}
