import type pc from 'picocolors';
import type { Difference } from '../../engine/index.ts';
import type { Comparison } from '../compared-policies.ts';
import { harmless } from './cells.ts';
import { byStage, countWords, stageTitles } from './stage-titles.ts';
import { reportWidth, wrappedText } from './wrapped-text.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Of more changes of wording than these, the rest is counted. */
const mostWordings = 30;

/** What differs between two policies, for a person to read: by part, changes of mere wording at the end. */
export function comparisonText({ from, to, differences, meaning, wording, text }: Comparison, colors: Colors): string {
  const head = `${colors.bold(`${from.name} → ${to.name}`)}\n`;
  if (meaning + wording === 0) return `${head}no differences${textPart(text, colors)}\n`;
  const counts = [countWords(meaning, 'meaning'), ...(wording > 0 ? [`${wording} in wording, examples and notes`] : [])].join(
    ', ',
  );
  const parts = byStage(differences.filter((one) => one.meaning)).map(([stage, ones]) =>
    section(`${stageTitles[stage]} (${ones.length})`, ones, colors),
  );
  return `${[head + counts, ...parts, ...wordingPart(differences, colors)].join('\n\n')}\n${textPart(text, colors)}`;
}

function wordingPart(differences: readonly Difference[], colors: Colors): string[] {
  const wordings = differences.filter((one) => !one.meaning);
  if (wordings.length === 0) return [];
  const left = wordings.length - mostWordings;
  const rest = left > 0 ? `\n  … and ${left} more; --format json lists them` : '';
  return [section(`Wording, examples and notes (${wordings.length})`, wordings.slice(0, mostWordings), colors) + rest];
}

function section(title: string, differences: readonly Difference[], colors: Colors): string {
  return [colors.bold(title), ...differences.map((one) => differenceText(one, colors))].join('\n');
}

function differenceText({ kind, what, before, after }: Difference, colors: Colors): string {
  const [mark, paint] = marks(colors)[kind];
  const name = harmless(what);
  const words = (text: string | null): string => harmless(text ?? 'nothing');
  if (kind === 'added' || kind === 'removed') {
    const said = words(kind === 'added' ? after : before);
    const line = `  ${mark} ${name}   ${said}`;
    if (line.length <= reportWidth) return `  ${paint(mark)} ${name}   ${paint(said)}`;
    return `  ${paint(mark)} ${name}\n${paint(wrappedText(said, indent, indent))}`;
  }
  const line = `  ${mark} ${name}   ${words(before)} → ${words(after)}`;
  if (line.length <= reportWidth)
    return `  ${paint(mark)} ${name}   ${colors.red(words(before))} → ${colors.green(words(after))}`;
  const side = (sign: string, text: string | null): string => wrappedText(words(text), `${indent}${sign} `, `${indent}  `);
  return `  ${paint(mark)} ${name}\n${colors.red(side('-', before))}\n${colors.green(side('+', after))}`;
}

const indent = '      ';

function marks(colors: Colors): Record<Difference['kind'], readonly [string, (text: string) => string]> {
  return {
    added: ['+', colors.green],
    removed: ['-', colors.red],
    changed: ['~', colors.yellow],
    moved: ['↕', colors.cyan],
    wording: ['~', colors.dim],
  };
}

/** The unified diff of the texts, where there is one. */
function textPart(text: string | undefined, colors: Colors): string {
  if (text === undefined) return '';
  if (text === '') return '\nThe texts are the same.\n';
  const painted = text.split('\n').map((line) => {
    if (/^(---|\+\+\+) /.test(line)) return colors.bold(harmless(line));
    const paint = line.startsWith('+')
      ? colors.green
      : line.startsWith('-')
        ? colors.red
        : line.startsWith('@@')
          ? colors.cyan
          : String;
    return paint(harmless(line));
  });
  return `\n${painted.join('\n')}`;
}
