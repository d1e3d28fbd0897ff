import pc from 'picocolors';
import { shown } from './figures.ts';
import { aimText, type Goal, missedBy, type Section, type Table } from './section.ts';

const isTerminal = process.stderr.isTTY === true;
let [lastSaid, lastTitle] = [0, ''];

/** Says what is being done: on one line of a terminal that is written over, elsewhere when the part changes or ten seconds have gone by. */
export function say(text: string): void {
  if (isTerminal) {
    process.stderr.write(`\r\u001b[2K${pc.dim(text.slice(0, (process.stderr.columns ?? 100) - 1))}`);
    return;
  }
  const [title = ''] = text.split(':');
  if (title === lastTitle && Date.now() - lastSaid < 10_000) return;
  [lastSaid, lastTitle] = [Date.now(), title];
  process.stderr.write(`${text}\n`);
}

/** Takes away what was said last. */
export function sayNothing(): void {
  if (isTerminal) process.stderr.write('\r\u001b[2K');
}

/** Shows a part of a run. */
export function showSection({ title, tables, goals }: Section): void {
  sayNothing();
  process.stdout.write(`\n${pc.bold(title)}\n`);
  for (const table of tables) process.stdout.write(`\n${tableText(table)}\n`);
  if (goals.length > 0) process.stdout.write(`\n${goals.map(goalText).join('\n')}\n`);
}

function tableText({ title, columns, rows }: Table): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ');
  return [`  ${pc.underline(title)}`, `  ${pc.dim(line(columns))}`, ...rows.map((row) => `  ${line(row)}`)].join('\n');
}

function goalText(goal: Goal): string {
  const isReached = missedBy(goal) <= 1;
  const mark = isReached ? pc.green('reached') : pc.red('missed ');
  const measured = `${goal.what}: ${shown(goal.measured, goal.unit)}, aimed at ${aimText(goal)}`;
  return `  ${mark}  ${measured}${isReached ? '' : `\n           ${pc.dim(goal.limit)}`}`;
}
