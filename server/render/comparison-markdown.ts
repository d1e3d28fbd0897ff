import { type Difference, formatMessage, type Message, type MessageCatalog, withoutStrangeLetters } from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import { messageOf } from '../messages/message-of.ts';
import type { Comparison, LanguageComparison } from '../policies/compare-policies.ts';
import { byStage, formatCount, stageTitles, wordingTitle } from './stage-titles.ts';

/** What differs between two policies as Markdown for a review: a table for each part, changes of mere wording folded away. */
export function comparisonMarkdown(
  { from, to, differences, meaning, wording, text }: Comparison,
  catalog: MessageCatalog = english,
): string {
  const say = (said: Message): string => formatMessage(said, catalog);
  const counts =
    meaning + wording === 0
      ? say(messageOf('report.no-differences-sentence'))
      : `${sentence(say(formatCount(meaning)))}${wording > 0 ? `, ${say(messageOf('report.in-wording', { count: wording }))}` : ''}.`;
  const parts = byStage(differences.filter((one) => one.meaning)).map(
    ([stage, ones]) => `### ${say(stageTitles[stage])}\n\n${changeTable(ones, say)}`,
  );
  const wordings = differences.filter((one) => !one.meaning);
  return `${[
    `## ${markdownText(from.name)} → ${markdownText(to.name)}`,
    counts,
    ...parts,
    ...(wordings.length > 0 ? [folded(say(wordingTitle(wordings.length)), changeTable(wordings, say))] : []),
    ...(text ? [folded(say(messageOf('report.the-texts')), fenced(text))] : []),
  ].join('\n\n')}\n`;
}

/** Where the languages of a policy differ, as Markdown: a table for each part with a column for each language. */
export function languagesMarkdown(
  { policy, languages, differences }: LanguageComparison,
  catalog: MessageCatalog = english,
): string {
  const parts = byStage(differences).map(([stage, ones]) => {
    const rows = ones.map(({ what, says }) => [what, ...languages.map((language) => says[language] ?? null)]);
    return `### ${formatMessage(stageTitles[stage], catalog)}\n\n${table(['', ...languages], rows)}`;
  });
  return `${[`## ${markdownText(policy)}: ${languages.map(markdownText).join(', ')}`, `${sentence(formatMessage(formatCount(differences.length), catalog))}.`, ...parts].join('\n\n')}\n`;
}

const kindLabels: Readonly<Record<Difference['kind'], Message>> = {
  added: messageOf('report.change.added'),
  removed: messageOf('report.change.removed'),
  changed: messageOf('report.change.changed'),
  moved: messageOf('report.change.moved'),
  wording: messageOf('report.change.reworded'),
};

function changeTable(differences: readonly Difference[], say: (said: Message) => string): string {
  return table(
    ['', say(messageOf('report.column.what')), say(messageOf('report.column.before')), say(messageOf('report.column.after'))],
    differences.map(({ kind, what, before, after }) => [say(kindLabels[kind]), what, before, after]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cells = rows.map((row) => line(row.map((cell) => (cell === null ? '—' : markdownText(cell)))));
  return [line(heads), line(heads.map(() => '---')), ...cells].join('\n');
}

/** A text that means nothing to Markdown and nothing to HTML, in one line. */
export function markdownText(text: string): string {
  return withoutStrangeLetters(text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~#!$]/g, '\\$&')
    .trim();
}

function folded(title: string, content: string): string {
  return `<details><summary>${markdownText(title)}</summary>\n\n${content}\n\n</details>`;
}

/** A unified diff in a fence that is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${text.replace(/\n$/, '')}\n${fence}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
