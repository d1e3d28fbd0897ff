import { text } from '../../platform/messages/text.ts';
import { type DiffRow, type Hunk, type NumberedLine, piecesOf } from './diff-hunks.ts';

type Props = { readonly hunk: Hunk; readonly isSplit: boolean };

/** Changed lines with those around them. */
export function HunkTable({ hunk: { path, rows }, isSplit }: Props) {
  return (
    <section class="hunk">
      <h3>{path.length === 0 ? text('compare.beginning') : path.join(' › ')}</h3>
      <div class="hunk-scroll">
        <table data-split={isSplit}>
          <caption class="visually-hidden">{text('compare.table')}</caption>
          <colgroup>
            <col class="number-column" />
            <col class={isSplit ? undefined : 'number-column'} />
            {isSplit && <col class="number-column" />}
            <col />
          </colgroup>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{text('compare.line-before')}</th>
              {isSplit && <th scope="col">{text('compare.before')}</th>}
              <th scope="col">{text('compare.line-after')}</th>
              <th scope="col">{text('compare.after')}</th>
            </tr>
          </thead>
          <tbody>{isSplit ? rows.map(splitRow) : unified(rows).map(unifiedRow)}</tbody>
        </table>
      </div>
    </section>
  );
}

function splitRow(row: DiffRow, index: number) {
  const { before, after, isSame } = row;
  return (
    <tr key={index}>
      <td class="line-number">{before?.number}</td>
      <td class="line" data-side={isSame ? undefined : before ? 'removed' : 'missing'}>
        <Line line={before} other={isSame ? undefined : after} sign={isSame ? ' ' : '−'} />
      </td>
      <td class="line-number">{after?.number}</td>
      <td class="line" data-side={isSame ? undefined : after ? 'added' : 'missing'}>
        <Line line={after} other={isSame ? undefined : before} sign={isSame ? ' ' : '+'} />
      </td>
    </tr>
  );
}

/** Of changed lines that follow one another, first all that went, then all that came. */
function unified(rows: readonly DiffRow[]): (DiffRow & { readonly side?: 'removed' | 'added' })[] {
  const ordered: (DiffRow & { readonly side?: 'removed' | 'added' })[] = [];
  let waiting: DiffRow[] = [];
  const flush = (): void => {
    ordered.push(...waiting.filter(({ after }) => after).map((row) => ({ ...row, side: 'added' as const })));
    waiting = [];
  };
  for (const row of rows) {
    if (row.isSame) {
      flush();
      ordered.push(row);
      continue;
    }
    if (row.before) ordered.push({ ...row, side: 'removed' });
    waiting.push(row);
  }
  flush();
  return ordered;
}

function unifiedRow({ before, after, isSame, side }: ReturnType<typeof unified>[number], index: number) {
  const [line, other] = side === 'removed' ? [before, after] : [after, before];
  return (
    <tr key={index}>
      <td class="line-number">{side === 'added' ? '' : before?.number}</td>
      <td class="line-number">{side === 'removed' ? '' : after?.number}</td>
      <td class="line" data-side={side}>
        <Line line={line} other={isSame ? undefined : other} sign={side === 'removed' ? '−' : side === 'added' ? '+' : ' '} />
      </td>
    </tr>
  );
}

type LineProps = { readonly line: NumberedLine | undefined; readonly other: NumberedLine | undefined; readonly sign: string };

function Line({ line, other, sign }: LineProps) {
  if (line === undefined) return null;
  const pieces = other === undefined ? [{ text: line.text, isSame: true }] : piecesOf(line.text, other.text);
  return (
    <code>
      <span class="line-sign">{sign}</span>
      {pieces.map(({ text: words, isSame }, index) => (isSame ? words : <mark key={index}>{words}</mark>))}
    </code>
  );
}
