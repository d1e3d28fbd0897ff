import type { InputIssue } from '../what-if/unreadable-cases.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';

/** The faults in the heading of a table, a line each with its place and the way out. */
export function headingIssuesText(faults: readonly InputIssue[], file: string, colors: Colors): string {
  const lines = faults.map(({ line = 1, column = 1, detail, nearest, hint }) => {
    const help = nearest === undefined ? (hint ?? '') : `did you mean \`${nearest}\`?`;
    const place = colors.bold(`${harmless(file)}:${line}, column ${column}`);
    return `${place} ${colors.red('fault')} ${harmless(detail)}${help === '' ? '' : `\n  ${colors.cyan('hint')} ${harmless(help)}`}\n`;
  });
  return `${lines.join('')}${colors.red('dueline:')} the heading says what each column states; nothing was decided\n`;
}
