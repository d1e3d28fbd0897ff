import { type Difference, formatMessage, type MessageCatalog } from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Comparison } from '../policies/compare-policies.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';
import { byStage, formatCount, nothing, stageTitles, wordingTitle } from './stage-titles.ts';
import { reportWidth, wrappedText } from './wrapped-text.ts';

/** Of more changes of wording than these, the rest is counted. */
const mostWordings = 30;

/** How a report is written: with which colours, and in the language of which catalogue. */
type Manner = { readonly colors: Colors; readonly catalog: MessageCatalog };

/** What differs between two policies, for a person to read: by part, changes of mere wording at the end. */
export function comparisonText(comparison: Comparison, colors: Colors, catalog: MessageCatalog = english): string {
  const { from, to, differences, meaning, wording, text } = comparison;
  const manner = { colors, catalog };
  const head = `${colors.bold(`${from.name} → ${to.name}`)}\n`;
  if (meaning + wording === 0)
    return `${head}${formatMessage(messageOf('report.no-differences'), catalog)}${textPart(text, manner)}\n`;
  const counts = [
    formatCount(meaning),
    ...(wording > 0 ? [messageOf('report.in-wording-examples-and-notes', { count: wording })] : []),
  ]
    .map((said) => formatMessage(said, catalog))
    .join(', ');
  const parts = byStage(differences.filter((one) => one.meaning)).map(([stage, ones]) =>
    section(`${formatMessage(stageTitles[stage], catalog)} (${ones.length})`, ones, manner),
  );
  return `${[head + counts, ...parts, ...wordingPart(differences, manner)].join('\n\n')}\n${textPart(text, manner)}`;
}

function wordingPart(differences: readonly Difference[], manner: Manner): string[] {
  const wordings = differences.filter((one) => !one.meaning);
  if (wordings.length === 0) return [];
  const left = wordings.length - mostWordings;
  const rest = left > 0 ? `\n  … ${formatMessage(messageOf('report.more-differences', { count: left }), manner.catalog)}` : '';
  return [section(formatMessage(wordingTitle(wordings.length), manner.catalog), wordings.slice(0, mostWordings), manner) + rest];
}

function section(title: string, differences: readonly Difference[], manner: Manner): string {
  return [manner.colors.bold(title), ...differences.map((one) => differenceText(one, manner))].join('\n');
}

function differenceText({ kind, what, before, after }: Difference, { colors, catalog }: Manner): string {
  const [mark, paint] = marks(colors)[kind];
  const name = harmless(what);
  const words = (text: string | null): string => harmless(text ?? formatMessage(nothing, catalog));
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
function textPart(text: string | undefined, { colors, catalog }: Manner): string {
  if (text === undefined) return '';
  if (text === '') return `\n${formatMessage(messageOf('report.texts-are-the-same'), catalog)}\n`;
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
