import { writeFileSync } from 'node:fs';
import { shown } from './figures.ts';
import { thisMachine } from './machine.ts';
import { aimText, type Goal, missedBy, type RunOptions, type Section, type Table } from './section.ts';

/** Writes what a run measured into a Markdown file. */
export function writeReport(file: string, sections: readonly Section[], options: RunOptions): void {
  writeFileSync(file, reportText(sections, options));
}

function reportText(sections: readonly Section[], { quick, pace }: RunOptions): string {
  const { name, versions } = thisMachine();
  const goals = sections.flatMap((section) => section.goals);
  const missed = goals.filter((goal) => missedBy(goal) > 1);
  return `${[
    '# How fast it is',
    'Written by `npm run bench`; do not edit it by hand.',
    [
      `- Measured on ${new Date().toISOString().slice(0, 10)}: ${name}.`,
      `- ${versions}.`,
      `- ${quick ? 'A quick run, to be taken with caution: ' : ''}${pace.rounds} rounds after a warm-up. In each round everything that is compared is measured in turn; times are medians over the rounds, with the least and the greatest in brackets. A ratio is the median of the ratios of each round.`,
      '- Again: `npm run bench` (`-- --quick` for fewer rounds, `-- --only http,start` for some parts, which writes no report).',
    ].join('\n'),
    '## What was aimed at',
    markdownTable(['what', 'measured', 'aimed at', ''], goals.map(goalRow)),
    missed.length === 0 ? 'Every figure is reached.' : missed.map(missedLine).join('\n'),
    ...sections.flatMap(sectionText),
  ].join('\n\n')}\n`;
}

function goalRow(goal: Goal): string[] {
  return [goal.what, shown(goal.measured, goal.unit), aimText(goal), missedBy(goal) <= 1 ? 'reached' : 'missed'];
}

function missedLine(goal: Goal): string {
  return `- **${goal.what}** is missed by ${shown(missedBy(goal), '×')}: ${goal.limit}`;
}

function sectionText({ title, about, tables }: Section): string[] {
  return [`## ${title}`, about, ...tables.flatMap(tableText)];
}

function tableText({ title, columns, rows, note }: Table): string[] {
  return [`**${title}**`, markdownTable(columns, rows), ...(note === undefined ? [] : [note])];
}

function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), `|${columns.map((_, index) => (index === 0 ? '---|' : '--:|')).join('')}`, ...rows.map(line)].join('\n');
}
