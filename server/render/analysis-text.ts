import {
  type Decided,
  type ExactComparison,
  formatMessage,
  type Message,
  type MessageCatalog,
  type ShownCase,
  type ToldAnalysis,
  type ToldFinding,
} from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { openPoints } from '../policies/analyse-policy.ts';
import { harmless } from './cells.ts';
import type { Colors } from './colors.ts';
import { findingText } from './diagnostic-text.ts';

/** A policy with what was found in it, and the text in which that stands. */
export type AnalysedPolicy = { readonly policy: string; readonly text: string } & ToldAnalysis;

/** What was found in policies, each finding at its line with a case that shows it; what was not decided exactly at the end. */
export function analysisText(analysed: readonly AnalysedPolicy[], colors: Colors, catalog: MessageCatalog): string {
  const parts = analysed.map((one) => {
    const { policy, text, findings } = one;
    const told = findings.map((finding) => {
      const shown = shownCase(finding);
      return `${findingText(finding, text, colors)}${shown === undefined ? '' : `\n  ${colors.cyan(formatMessage(messageOf('report.such-a-case'), catalog))} ${harmless(shown)}`}`;
    });
    const open = openPoints(one, catalog).map(({ part, reason }) => `${colors.yellow('?')} ${harmless(`${part}: ${reason}`)}`);
    const accepted = one.accepted.map(({ code, message, reason }) =>
      colors.dim(`= ${harmless(message)} [${code}] ${formatMessage(messageOf('report.meant-so'), catalog)} ${harmless(reason)}`),
    );
    const head = findings.length === 0 ? `${colors.green('good')}  ${policy}` : `${colors.bold(policy)}`;
    return [head, ...told, ...accepted, ...open].join('\n');
  });
  return `${parts.join('\n\n')}\n\n${summary(analysed, catalog)}\n`;
}

/** The same as Markdown, a table for each policy in which something was found. */
export function analysisMarkdown(analysed: readonly AnalysedPolicy[], catalog: MessageCatalog): string {
  const parts = analysed.flatMap((one) => {
    const rows = one.findings.map((finding) => {
      const shown = shownCase(finding);
      const cells = [
        finding.weight,
        `${finding.file}:${finding.line}`,
        `${finding.message}; ${finding.hint}`,
        shown ? `\`${shown}\`` : '',
      ];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    const open = openPoints(one, catalog).map(({ part, reason }) => `- ${part}: ${reason}`);
    const accepted = one.accepted.map(
      ({ message, reason }) => `- ${message} (${formatMessage(messageOf('report.meant-so'), catalog)} ${reason})`,
    );
    return [
      `## ${one.policy}`,
      ...(rows.length === 0 ? [] : [['| | | | |', '|---|---|---|---|', ...rows].join('\n')]),
      ...accepted,
      ...open,
    ];
  });
  return `${[...parts, summary(analysed, catalog)].join('\n\n')}\n`;
}

function summary(analysed: readonly AnalysedPolicy[], catalog: MessageCatalog): string {
  const weights = analysed.flatMap(({ findings }) => findings.map(({ weight }) => weight));
  const count = (weight: ToldFinding['weight']): number => weights.filter((one) => one === weight).length;
  const errors = formatMessage(messageOf('report.errors-found', { count: count('error') }), catalog);
  const warnings = formatMessage(messageOf('report.warnings-found', { count: count('warning') }), catalog);
  return `${errors}, ${warnings}`;
}

/** What two policies decide otherwise over every case, a line for each kind of case, or that it is proved that nothing is. */
export function exactText(comparison: ExactComparison, colors: Colors, catalog: MessageCatalog): string {
  const { isSame, regions, definitions } = comparison;
  const say = (said: Message): string => formatMessage(said, catalog);
  if (isSame) return `${colors.green('=')} ${say(messageOf('report.exact-same'))}\n`;
  const told = (decided: Decided): string => {
    if (decided === null) return say(messageOf('report.exact-nothing'));
    const [only, ...others] = Object.values(decided);
    if (decided.excluded === true) return say(messageOf('report.exact-excluded'));
    return typeof only === 'string' && others.length === 0 ? only : JSON.stringify(decided);
  };
  const lines = regions.map(({ part, before, after, example }) => {
    const shown = `${colors.cyan(say(messageOf('report.such-a-case')))} ${harmless(caseJson(example))}`;
    return `  ~ ${part}   ${harmless(told(before))} → ${harmless(told(after))}\n      ${shown}`;
  });
  const others =
    definitions.length === 0 ? [] : [`  ~ ${say(messageOf('report.exact-definitions', { names: definitions.join(', ') }))}`];
  const open = openPoints(comparison, catalog).map(
    ({ part, reason }) => `  ${colors.yellow('?')} ${harmless(`${part}: ${reason}`)}`,
  );
  return `${colors.bold(say(messageOf('report.exact-regions')))} (${regions.length})\n${[...lines, ...others, ...open].join('\n')}\n`;
}

function shownCase(finding: ToldFinding): string | undefined {
  return 'example' in finding ? caseJson(finding.example) : undefined;
}

/** A case in JSON, as `dueline decide` takes it. */
function caseJson({ facts, events, openedAt }: ShownCase): string {
  return JSON.stringify({ ...(openedAt !== undefined && { openedAt }), ...facts, ...(events.length > 0 && { events }) });
}
