import type { SimulationReport } from '../../contract/simulations.ts';
import type { Transition } from '../../engine/index.ts';
import { describeChange, formatValue, labelField, labelPart } from './describe-change.ts';
import { dueShiftRows } from './due-shift-text.ts';
import { objectiveRows } from './objective-text.ts';

/** What a change does to many cases, for a pull request. */
export function simulationMarkdown(report: SimulationReport): string {
  const { from, to, cases, different, alike, notAlike, parts, severities, desks, targets, groups, encoding } = report;
  const blocks = [
    `### ${text(to.title)}: \`${text(from.name)}\` → \`${text(to.name)}\``,
    `**${count(different)} of ${count(cases)} cases are decided differently**, ${count(alike)} alike.${undecidedText(cases - alike - different, notAlike - different)}${encoding === undefined ? '' : ` The cases were read as ${encoding}.`}`,
    table(
      ['what differs', 'cases'],
      parts.map(({ part, cases: own }) => [labelPart(part), count(own)]),
    ),
    table(['severity before', 'after', 'cases'], moved(severities)),
    table(['desk before', 'after', 'cases'], moved(desks)),
    table(['due times', ''], dueShiftRows(targets)),
    table(
      ['objective', 'before', 'after'],
      objectiveRows(report.objectives).map((row) => row.map((cell) => cell.replace(/:$| →$/, ''))),
    ),
    table(
      ['changed in the same way', 'cases', 'first'],
      groups
        .slice(0, 10)
        .map(({ changes, cases: own, first }) => [
          changes
            .map(({ field, before, after }) =>
              before === undefined && after === undefined
                ? labelField(field)
                : `${labelField(field)}: ${text(describeChange(field, before, after))}`,
            )
            .join('<br>'),
          count(own),
          text(first.id ?? String(first.place)),
        ]),
    ),
    table(
      [`the first ${report.changed.length} changed cases`, 'before', 'after'],
      report.changed.flatMap(({ place, id, changes }) =>
        changes.map(({ field, before, after }, index) => [
          `${index === 0 ? `**${text(id ?? `${report.placesAre === 'lines' ? 'line' : 'case'} ${place}`)}** ` : ''}${labelField(field)}`,
          text(formatValue(field, before)),
          text(formatValue(field, after)),
        ]),
      ),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What is to be said of cases that were not decided under both versions. */
function undecidedText(undecided: number, oneSided: number): string {
  if (undecided === 0) return '';
  return ` ${count(undecided)} were not decided under both versions${oneSided === 0 ? '' : `, ${count(oneSided)} of them under one alone`}.`;
}

function moved(transitions: readonly Transition[]): string[][] {
  return transitions
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, cases }) => [from ?? 'none', to ?? 'none', count(cases)]);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** A text in which nothing means anything to Markdown or HTML. */
function text(written: string): string {
  return written.replace(/[\\`*_[\]<>|&#]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
