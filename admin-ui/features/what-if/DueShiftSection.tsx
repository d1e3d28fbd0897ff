import { useState } from 'preact/hooks';
import type { DueShiftCounts, Transition } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatDuration, formatRoundDuration } from '../../platform/time/format-duration.ts';
import { clockStateLabel } from '../../shared/vocabulary/target-label.ts';
import { DueHistogram } from './DueHistogram.tsx';
import { dueBuckets } from './due-buckets.ts';
import { formatDueBucket } from './format-due-bucket.ts';

type Props = {
  readonly kind: string;
  readonly title: string;
  readonly due: DueShiftCounts;
  readonly states: readonly Transition[];
};

/** How due times of one kind moved and which clocks changed, with a table that says the same. */
export function DueShiftSection({ kind, title, due, states }: Props) {
  const [isTableShown, setTableShown] = useState(false);
  const buckets = dueBuckets(due);
  const sum = (side: readonly number[]): number => side.reduce((all, cases) => all + cases, 0);
  const [earlier, later] = [sum(due.earlier), sum(due.later)];
  const facts = [
    ...describeShift('earlier', earlier, [due.leastEarlier, due.mostEarlier]),
    ...describeShift('later', later, [due.leastLater, due.mostLater]),
    ...(due.gained > 0 ? [text('what-if.due.gained', { count: due.gained })] : []),
    ...(due.lost > 0 ? [text('what-if.due.lost', { count: due.lost })] : []),
    ...states.map(({ from, to, cases }) =>
      text('what-if.due.state', { count: cases, from: state(from), to: state(to).toLowerCase() }),
    ),
  ];
  return (
    <section aria-labelledby={`due-${kind}`}>
      <header class="section-row">
        <h2 id={`due-${kind}`}>{text('what-if.due', { target: title })}</h2>
        {earlier + later > 0 && (
          <button type="button" class="link-button" aria-pressed={isTableShown} onClick={() => setTableShown(!isTableShown)}>
            {isTableShown ? text('clock.hide-table') : text('clock.show-table')}
          </button>
        )}
      </header>
      <ul class="due-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {earlier + later > 0 && (
        <>
          <DueHistogram buckets={buckets} />
          <table class={isTableShown ? 'due-table' : 'due-table visually-hidden'}>
            <caption class="visually-hidden">{text('what-if.due', { target: title })}</caption>
            <thead>
              <tr>
                <th scope="col">{text('what-if.due.moved-by')}</th>
                <th scope="col">{text('what-if.column.cases')}</th>
              </tr>
            </thead>
            <tbody>
              {buckets
                .filter(({ cases }) => cases > 0)
                .map((bucket) => (
                  <tr key={bucket.from}>
                    <th scope="row">{formatDueBucket(bucket)}</th>
                    <td>{bucket.cases.toLocaleString(text.locale)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** How many moved one way and by how much: exactly, where all moved alike. Reports of old do not say how little. */
function describeShift(way: 'earlier' | 'later', count: number, [least, most]: readonly [number | undefined, number]): string[] {
  if (count === 0) return [];
  const isSame = least === most || count === 1;
  return [
    text(isSame ? `what-if.due.${way}.same` : `what-if.due.${way}`, {
      count,
      most: isSame ? formatDuration(most) : formatRoundDuration(most),
    }),
  ];
}

function state(id: string | null): string {
  return id === null ? text('what-if.none') : clockStateLabel(id as 'met');
}
