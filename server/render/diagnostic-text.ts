import {
  type FactValueIssue,
  formatMessage,
  isNote,
  type Place,
  type SerializedDiagnostic,
  type ToldFinding,
  type ValidationIssue,
} from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import type { InputIssue } from '../what-if/unreadable-cases-error.ts';
import { blanksFor, harmless } from './cells.ts';
import type { Colors } from './colors.ts';

/** A diagnostic as a compiler shows it: its place, the line with a caret under it, the hint. */
export function diagnosticText(diagnostic: SerializedDiagnostic, text: string | undefined, colors: Colors): string {
  return placedText(diagnostic, colors.red('fault'), diagnostic.code, text, colors);
}

/** The same of what is told and holds nothing up. */
export function warningText(warning: SerializedDiagnostic, text: string | undefined, colors: Colors): string {
  return placedText(warning, colors.yellow('warning'), warning.code, text, colors);
}

/** A finding as a compiler shows it. */
export function findingText(finding: ToldFinding, text: string | undefined, colors: Colors): string {
  const { weight, code } = finding;
  return placedText(finding, weight === 'error' ? colors.red(weight) : colors.yellow(weight), code, text, colors);
}

type Told = Place & { readonly message: string; readonly hint?: string };

function placedText(
  { file, line, column, length, message, hint }: Told,
  word: string,
  code: string,
  text: string | undefined,
  colors: Colors,
): string {
  const place = colors.bold(harmless(`${file}:${line}:${column}`));
  const head = `${place} ${word} ${harmless(message)} ${colors.dim(`[${code}]`)}`;
  const written = text?.split('\n')[line - 1]?.replace(/\r$/, '');
  const excerpt =
    written === undefined || written.trim() === '' ? [] : excerptLines(harmless(written), line, column, length, colors);
  return [head, ...excerpt, ...(hint ? [`  ${colors.cyan('hint')} ${harmless(hint)}`] : [])].join('\n');
}

/** A note in one line: its place, and what it is about. */
export function noteText({ file, line, column, code, message }: SerializedDiagnostic, colors: Colors): string {
  return `${colors.bold(harmless(`${file}:${line}:${column}`))} ${colors.yellow('note')} ${harmless(message)} ${colors.dim(`[${code}]`)}`;
}

/** How many texts are still to be written, and what that means; nothing where there are none. */
export function unwrittenText(count: number, colors: Colors): string {
  if (count === 0) return '';
  const texts = count === 1 ? '1 text is' : `${count} texts are`;
  return `${colors.yellow(`${texts} still to be written`)}: what stands between <? and ?>; nothing is published before\n`;
}

const widest = 110;

/** The line with a caret under the diagnostic; of a long line, the part around it. */
function excerptLines(written: string, line: number, column: number, length: number, colors: Colors): string[] {
  const from = column > widest - 20 ? wholeCharacter(written, column - 40) : 0;
  const to = wholeCharacter(written, from + widest);
  const start = Math.min(column - 1, to);
  const before = `${from > 0 ? '…' : ''}${written.slice(from, start)}`;
  const marked = written.slice(start, Math.min(start + length, to));
  const after = `${written.slice(start + marked.length, to)}${to < written.length ? '…' : ''}`;
  const carets = '^'.repeat(Math.max(1, blanksFor(marked.replaceAll('\t', ' ')).length));
  const gutter = String(line);
  return [
    `  ${colors.dim(`${gutter} |`)} ${before}${marked}${after}`,
    `  ${' '.repeat(gutter.length)} ${colors.dim('|')} ${blanksFor(before)}${colors.red(carets)}`,
  ];
}

/** The offset, or the one before it where it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** A diagnostic as GitHub's workflow commands want it, so that it shows at its line in a pull request. */
export function githubText(
  diagnostic: SerializedDiagnostic,
  level: 'error' | 'warning' = isNote(diagnostic) ? 'warning' : 'error',
): string {
  return workflowCommand(diagnostic, level, diagnostic.code);
}

function workflowCommand({ file, line, column, length, message, hint }: Told, level: 'error' | 'warning', code: string): string {
  const text = commandText(`${message}${hint ? ` (${hint})` : ''}`);
  return `::${level} file=${commandText(file).replaceAll(',', '%2C').replaceAll(':', '%3A')},line=${line},col=${column},endColumn=${column + length},title=${code}::${text}`;
}

function commandText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** An issue of a request in one line, with the way out. */
export function issueText({ pointer, detail, nearest, hint, allowed }: ValidationIssue, colors: Colors): string {
  const known = allowed && allowed.length <= 12 ? `one of ${allowed.map((value) => `\`${value}\``).join(', ')}` : undefined;
  const help = [nearest === undefined ? undefined : `did you mean \`${nearest}\`?`, hint, known].filter(
    (part) => part !== undefined,
  );
  return `  ${colors.bold(pointer || '/')} ${detail}${help.length > 0 ? `\n    ${colors.cyan('hint')} ${help.join('; ')}` : ''}`;
}

/** What is wrong with a value that was given with a command, and what would be right. */
export function valueIssueText({ message, hint }: FactValueIssue): string {
  return hint === undefined
    ? formatMessage(message, english)
    : `${formatMessage(message, english)} (${formatMessage(hint, english)})`;
}

/** The diagnostics in the heading of a table, a line each with its place and the way out. */
export function headingIssuesText(issues: readonly InputIssue[], file: string, colors: Colors): string {
  const lines = issues.map(({ line = 1, column = 1, detail, nearest, hint }) => {
    const help = nearest === undefined ? (hint ?? '') : `did you mean \`${nearest}\`?`;
    const place = colors.bold(`${harmless(file)}:${line}, column ${column}`);
    return `${place} ${colors.red('fault')} ${harmless(detail)}${help === '' ? '' : `\n  ${colors.cyan('hint')} ${harmless(help)}`}\n`;
  });
  return `${lines.join('')}${colors.red('dueline:')} the heading says what each column states; nothing was decided\n`;
}
