import type { Transition } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly transitions: readonly Transition[];
  readonly words: (value: string) => string;
};

/** How many cases went from which value to which: rows are before, columns after; what stayed is on the diagonal. */
export function TransitionTable({ id, title, transitions, words }: Props) {
  const moved = transitions.filter(({ from, to }) => from !== to);
  if (moved.length === 0) return null;
  // Only values that lose or gain cases: of many desks, most stay as they are.
  const touched = new Set(moved.flatMap(({ from, to }) => [from, to]));
  const values = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))].filter((value) => touched.has(value));
  const most = Math.max(...moved.map(({ cases }) => cases));
  const countOf = (from: string | null, to: string | null): number =>
    transitions.find((one) => one.from === from && one.to === to)?.cases ?? 0;
  const name = (value: string | null): string => (value === null ? text('what-if.none') : words(value));
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      <div class="pair-scroll">
        <table class="matrix">
          <caption class="visually-hidden">{text('what-if.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('what-if.matrix.corner')}</th>
              {values.map((to) => (
                <th key={to} scope="col">
                  {name(to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((from) => (
              <tr key={from}>
                <th scope="row">{name(from)}</th>
                {values.map((to) => {
                  const count = countOf(from, to);
                  const isMove = from !== to && count > 0;
                  return (
                    <td
                      key={to}
                      data-kind={from === to ? 'same' : isMove ? 'moved' : 'none'}
                      style={isMove ? { '--weight': `${20 + (count / most) * 60}%` } : undefined}
                    >
                      {count === 0 ? <span class="muted">–</span> : count.toLocaleString(text.locale)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
