import type { SimulationReport } from '../../contract/simulations.ts';
import { type ChangedCase, changedCases, type GroupedChange, type Transition, type UndecidedCase } from '../../engine/index.ts';
import type { SimulationProgress } from '../what-if/run-simulation.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';
import { duration } from './days-text.ts';
import { describeChange, labelField, labelPart, labelStatus } from './describe-change.ts';
import { dueShiftLines } from './due-shift-text.ts';
import { matrixLines } from './matrix-text.ts';
import { objectiveRows } from './objective-text.ts';

/** What a change does to many cases, for a person to read: the whole first, then its parts, then case by case. */
export function simulationText(report: SimulationReport, colors: Colors): string {
  const sections = [
    headLines(report, colors),
    section('What differs', partLines(report), colors),
    section('Severity', matrixLines(report.severities, 'before', 'after'), colors),
    section('Desk', deskLines(report.desks), colors),
    section('Due times and clocks', dueShiftLines(report.targets), colors),
    section(
      'Objectives',
      objectiveRows(report.objectives).map((row) => row.join('  ')),
      colors,
    ),
    section('Changed in the same way', groupLines(report, colors), colors),
    section(
      changedTitle(report),
      report.changed.flatMap((one) => caseLines(one, report, colors)),
      colors,
    ),
    section(
      undecidedTitle(report),
      report.undecided.flatMap((one) => undecidedLines(one, report, colors)),
      colors,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], colors: Colors): string[] {
  return lines.length === 0 ? [] : [colors.bold(title), ...lines.map((line) => `  ${line}`)];
}

function headLines(report: SimulationReport, colors: Colors): string[] {
  const { from, to, cases, alike, different, reworded, notAlike, encoding } = report;
  const undecided = cases - alike - different;
  const lines = [
    `${colors.bold(harmless(to.title))}   ${versionText(from)} → ${versionText(to)}`,
    '',
    `${count(cases)} ${cases === 1 ? 'case' : 'cases'}: ${colors.bold(`${count(different)} decided differently`)}${share(different, cases)}, ${count(alike)} alike`,
  ];
  if (encoding !== undefined) lines.push(`read as ${encoding}`);
  if (undecided > 0) lines.push(...outcomeLines(report));
  if (reworded > 0) lines.push(`${count(reworded)} told in other words somewhere`);
  if (notAlike === 0 && cases > 0 && undecided === 0) lines.push(colors.green('the change makes no difference to these cases'));
  return lines;
}

function versionText({ name, version }: SimulationReport['from']): string {
  return name === version ? version : `${harmless(name)} (${version})`;
}

/** What became of those that were not decided under both versions. */
function outcomeLines({ outcomes }: SimulationReport): string[] {
  return outcomes
    .filter(({ from, to }) => from !== 'decided' || to !== 'decided')
    .map(({ from, to, cases }) => {
      const [was, is] = [labelStatus(from), labelStatus(to)];
      return `${count(cases)} ${was === is ? was : `${was} before, ${is} after`}`;
    });
}

function partLines({ parts }: SimulationReport): string[] {
  const width = Math.max(...parts.map(({ part }) => labelPart(part).length), 0);
  const digits = Math.max(...parts.map(({ cases }) => count(cases).length), 0);
  return parts.map(({ part, cases }) => `${labelPart(part).padEnd(width)}  ${count(cases).padStart(digits)}`);
}

/** Only desks that lose or gain cases. */
function deskLines(desks: readonly Transition[]): string[] {
  const moved = desks.filter(({ from, to }) => from !== to).toSorted((a, b) => b.cases - a.cases);
  const digits = Math.max(...moved.map(({ cases }) => count(cases).length), 0);
  return moved.map(({ from, to, cases }) => `${count(cases).padStart(digits)}  ${from ?? 'none'} → ${to ?? 'none'}`);
}

const mostGroups = 10;

function groupLines({ groups, groupCount, placesAre }: SimulationReport, colors: Colors): string[] {
  const shown = groups.slice(0, mostGroups);
  const digits = Math.max(...shown.map(({ cases }) => count(cases).length), 0);
  const lines = shown.flatMap(({ changes, cases, first }) => {
    const [head = '', ...more] = changes.map(groupedText);
    const where = colors.dim(
      `   first ${placeText(first.place, placesAre)}${first.id === null ? '' : ` (${harmless(first.id)})`}`,
    );
    const indent = ' '.repeat(digits + 2);
    return [
      `${count(cases).padStart(digits)}  ${head}${more.length === 0 ? where : ''}`,
      ...more.map((text, index) => `${indent}${text}${index === more.length - 1 ? where : ''}`),
    ];
  });
  return groupCount > shown.length ? [...lines, colors.dim(`… and ${count(groupCount - shown.length)} other ways`)] : lines;
}

function groupedText({ field, before, after }: GroupedChange): string {
  if (before === undefined && after === undefined) return labelField(field);
  return `${labelField(field)}: ${harmless(describeChange(field, before, after))}`;
}

function changedTitle({ changed, notAlike }: SimulationReport): string {
  return changed.length < notAlike ? `Changed cases (the first ${count(changed.length)} of ${count(notAlike)})` : 'Changed cases';
}

function caseLines({ place, id, changes }: ChangedCase, { placesAre }: SimulationReport, colors: Colors): string[] {
  const width = Math.max(...changes.map(({ field }) => labelField(field).length));
  return [
    `${colors.bold(id === null ? placeText(place, placesAre) : harmless(id))}${id === null ? '' : colors.dim(`  ${placeText(place, placesAre)}`)}`,
    ...changes.map(
      ({ field, before, after }) => `  ${labelField(field).padEnd(width)}  ${harmless(describeChange(field, before, after))}`,
    ),
  ];
}

function undecidedTitle({ undecided, cases, alike, different }: SimulationReport): string {
  const all = cases - alike - different;
  return undecided.length < all ? `Not decided (the first ${count(undecided.length)} of ${count(all)})` : 'Not decided';
}

const formatVersionPair = { before: ' (before)', after: ' (after)', both: '' } as const;

function undecidedLines({ place, id, faults: issues }: UndecidedCase, { placesAre }: SimulationReport, colors: Colors): string[] {
  return issues.map(({ pointer, detail, nearest, hint, allowed, under, column }) => {
    const where = [
      placeText(place, placesAre),
      column === undefined ? '' : `, column ${column}`,
      id === null ? '' : ` (${harmless(id)})`,
    ];
    const known = allowed !== undefined && allowed.length <= 8 ? `one of ${allowed.join(', ')}` : undefined;
    const help = nearest === undefined ? (hint ?? known) : `did you mean \`${nearest}\`?`;
    const what = column === undefined && pointer !== '' ? `${pointer}: ` : '';
    return `${where.join('')}  ${what}${harmless(detail)}${formatVersionPair[under]}${help === undefined ? '' : colors.dim(`; ${harmless(help)}`)}`;
  });
}

function placeText(place: number, placesAre: SimulationReport['placesAre']): string {
  return `${placesAre === 'lines' ? 'line' : 'case'} ${count(place)}`;
}

function share(part: number, whole: number): string {
  if (part === 0 || part === whole) return '';
  const percent = (part / whole) * 100;
  return ` (${percent < 0.1 ? 'under 0.1' : percent.toFixed(1)} %)`;
}

/** A number with its thousands set apart. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** How far a simulation is, on one line, with what it found so far and how long it will go on. `elapsed` is in milliseconds. */
export function progressText({ bytes, total, counts }: SimulationProgress, elapsed: number): string {
  const said = `${counts.cases.toLocaleString('en-US')} cases, ${changedCases(counts).toLocaleString('en-US')} decided differently`;
  if (total === null || total === 0 || bytes === 0) return said;
  const share = Math.min(1, bytes / total);
  const left = Math.ceil(((elapsed / share) * (1 - share)) / 1000);
  return `${Math.floor(share * 100)} % · ${said}${left > 0 ? ` · ${duration(left)} left` : ''}`;
}
