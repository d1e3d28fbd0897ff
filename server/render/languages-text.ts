import { formatMessage, type LanguageDifference, type MessageCatalog } from '../../engine/index.ts';
import { english } from '../messages/english.ts';
import { messageOf } from '../messages/message-of.ts';
import type { LanguageComparison } from '../policies/compare-policies.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';
import { byStage, formatCount, nothing, stageTitles } from './stage-titles.ts';
import { reportWidth, wrappedText } from './wrapped-text.ts';

type Manner = { readonly colors: Colors; readonly catalog: MessageCatalog };

/**
 * Where the languages of a policy differ in meaning, for a person to read: what only some of them have, and what each of them says. In
 * English without one.
 */
export function languagesText(comparison: LanguageComparison, colors: Colors, catalog: MessageCatalog = english): string {
  const { policy, languages, versions, differences } = comparison;
  const compared = versions.map(({ name }) => name.slice(policy.length + 1)).join(', ');
  const head = `${colors.bold(policy)} · ${compared}\n${formatMessage(formatCount(differences.length), catalog)}`;
  const columns = Math.max(formatMessage(differs, catalog).length, ...differences.map((one) => badgeOf(one, catalog).length));
  const parts = byStage(differences).map(([stage, ones]) =>
    [
      colors.bold(`${formatMessage(stageTitles[stage], catalog)} (${ones.length})`),
      ...ones.map((one) => differenceText(one, languages, columns, { colors, catalog })),
    ].join('\n'),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

const differs = messageOf('report.language.differs');

function differenceText(difference: LanguageDifference, languages: readonly string[], columns: number, manner: Manner): string {
  const { colors, catalog } = manner;
  const paint = difference.kind === 'missing' ? colors.cyan : colors.yellow;
  const what = harmless(difference.what);
  const head = `  ${paint(badgeOf(difference, catalog).padEnd(columns))}  ${what}`;
  const indent = ' '.repeat(columns + 4);
  const said = languages.flatMap((language) => {
    const words = difference.says[language] ?? null;
    return words === null && difference.kind === 'missing'
      ? []
      : [{ language, words: harmless(words ?? formatMessage(nothing, catalog)) }];
  });
  const [only] = said;
  if (difference.kind === 'missing' && said.length === 1 && only !== undefined) {
    const isShort = indent.length + what.length + 3 + only.words.length <= reportWidth;
    return isShort ? `${head}   ${only.words}` : `${head}\n${wrappedText(only.words, `${indent}  `, `${indent}  `)}`;
  }
  const inLine = said.map(({ language, words }) => `${colors.dim(language)} ${words}`).join(' · ');
  const length = said.reduce((sum, { language, words }) => sum + language.length + words.length + 4, indent.length + what.length);
  if (length <= reportWidth) return `${head}   ${inLine}`;
  const widest = Math.max(...said.map(({ language }) => language.length));
  const lines = said.map(({ language, words }) => {
    const name = `${indent}  ${language.padEnd(widest)}  `;
    return wrappedText(words, name, ' '.repeat(name.length)).replace(language, colors.dim(language));
  });
  return [head, ...lines].join('\n');
}

/** Which languages have it, or that they differ. */
function badgeOf({ kind, says }: LanguageDifference, catalog: MessageCatalog): string {
  if (kind !== 'missing') return formatMessage(kind === 'moved' ? messageOf('report.language.order') : differs, catalog);
  const having = Object.keys(says).filter((language) => says[language] !== null);
  return formatMessage(messageOf('report.language.only', { languages: having.join(', ') }), catalog);
}
