import type pc from 'picocolors';
import type { Diagnostic, RequestFault } from '../../engine/index.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** A fault as a compiler shows it: its place, the line with a caret under it, the hint. */
export function faultText(fault: Diagnostic, text: string | undefined, colors: Colors): string {
  const { file, line, column, length, code, message, hint } = fault;
  const head = `${colors.bold(`${file}:${line}:${column}`)} ${colors.red('fault')} ${message} ${colors.dim(`[${code}]`)}`;
  const written = text?.split('\n')[line - 1]?.replace(/\r$/, '');
  const excerpt = written === undefined || written.trim() === '' ? [] : excerptLines(written, line, column, length, colors);
  return [head, ...excerpt, ...(hint ? [`  ${colors.cyan('hint')} ${hint}`] : [])].join('\n');
}

const widest = 110;

/** The line with a caret under the fault; of a long line, the part around it. */
function excerptLines(written: string, line: number, column: number, length: number, colors: Colors): string[] {
  const cut = column > widest - 20 ? column - 40 : 0;
  const shown = `${cut > 0 ? '…' : ''}${written.slice(cut, cut + widest)}${written.length > cut + widest ? '…' : ''}`;
  const before = column - 1 - cut + (cut > 0 ? 1 : 0);
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - before)));
  const gutter = String(line);
  const pad = shown.slice(0, before).replace(/[^\t]/g, ' ');
  return [
    `  ${colors.dim(`${gutter} |`)} ${shown}`,
    `  ${' '.repeat(gutter.length)} ${colors.dim('|')} ${pad}${colors.red(carets)}`,
  ];
}

/** A fault as GitHub's workflow commands want it, so that it shows at its line in a pull request. */
export function githubText({ file, line, column, length, code, message, hint }: Diagnostic): string {
  const text = `${message}${hint ? ` (${hint})` : ''}`.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::error file=${file.replaceAll(',', '%2C')},line=${line},col=${column},endColumn=${column + length},title=${code}::${text}`;
}

/** A fault of a request in one line, with the way out. */
export function requestFaultText({ pointer, detail, nearest, hint, allowed }: RequestFault, colors: Colors): string {
  const known = allowed && allowed.length <= 12 ? `one of ${allowed.map((value) => `\`${value}\``).join(', ')}` : undefined;
  const help = [nearest === undefined ? undefined : `did you mean \`${nearest}\`?`, hint, known].filter(
    (part) => part !== undefined,
  );
  return `  ${colors.bold(pointer || '/')} ${detail}${help.length > 0 ? `\n    ${colors.cyan('hint')} ${help.join('; ')}` : ''}`;
}
