import { shiftBounds, type TallyCounts } from '../../engine/index.ts';
import { duration } from './days-text.ts';
import { labelTarget } from './describe-change.ts';

type Targets = TallyCounts['targets'];

/** How due times moved, a line a kind of target and direction, with how far. */
export function dueShiftLines(targets: Targets): string[] {
  const rows = dueShiftRows(targets);
  const width = Math.max(...rows.map(([word]) => word.length), 0);
  return rows.map(([word, text], index) => `${(rows[index - 1]?.[0] === word ? '' : word).padEnd(width)}  ${text}`);
}

/** How due times moved: the kind of target, and which way, how far and what became of its clock. */
export function dueShiftRows(targets: Targets): [string, string][] {
  return Object.entries(targets).flatMap(([kind, { due, states }]): [string, string][] => {
    const word = labelTarget(kind);
    const moved: [string, string][] = [
      ...direction(word, 'earlier', due.earlier, [due.leastEarlier, due.mostEarlier]),
      ...direction(word, 'later', due.later, [due.leastLater, due.mostLater]),
      ...(due.gained > 0 ? [[word, `${due.gained.toLocaleString('en-US')} have a due time now`] as [string, string]] : []),
      ...(due.lost > 0 ? [[word, `${due.lost.toLocaleString('en-US')} have no due time any more`] as [string, string]] : []),
    ];
    const broken = states.map(({ from, to, cases }): [string, string] => [
      word,
      `${cases.toLocaleString('en-US')} ${from ?? 'without a clock'} → ${to ?? 'without a clock'}`,
    ]);
    return [...moved, ...broken];
  });
}

function direction(
  word: string,
  way: string,
  buckets: readonly number[],
  [least, most]: readonly [number, number],
): [string, string][] {
  const all = buckets.reduce((sum, cases) => sum + cases, 0);
  if (all === 0) return [];
  const by = least === most ? (all === 1 ? 'by' : 'each by') : 'by up to';
  const said: [string, string] = [word, `${all.toLocaleString('en-US')} ${way}, ${by} ${amountText(most)}`];
  const filled = buckets.flatMap((cases, index) => (cases === 0 ? [] : [`${boundText(index)} ${cases.toLocaleString('en-US')}`]));
  return filled.length === 1 ? [said] : [said, [word, `  ${filled.join(' · ')}`]];
}

function boundText(index: number): string {
  const bound = shiftBounds[index];
  return bound === undefined ? `> ${amountText(shiftBounds.at(-1) ?? 0)}` : `≤ ${amountText(bound)}`;
}

/** Milliseconds as days, hours and minutes. */
function amountText(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000);
  const rest = Math.round((milliseconds % 86_400_000) / 1000);
  const parts = [
    ...(days > 0 ? [`${days} ${days === 1 ? 'day' : 'days'}`] : []),
    ...(rest > 0 || days === 0 ? [duration(rest)] : []),
  ];
  return parts.join(' ');
}
