import { formatMessage, type MessageCatalog, type ToldAnalysis, type ToldFinding } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
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
    const open = openPoints(one, catalog).map((point) => `${colors.yellow('?')} ${harmless(point)}`);
    const head = findings.length === 0 ? `${colors.green('good')}  ${policy}` : `${colors.bold(policy)}`;
    return [head, ...told, ...open].join('\n');
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
    const open = openPoints(one, catalog).map((point) => `- ${point}`);
    return [`## ${one.policy}`, ...(rows.length === 0 ? [] : [['| | | | |', '|---|---|---|---|', ...rows].join('\n')]), ...open];
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

/** A case in JSON, as `dueline decide` takes it. */
function shownCase(finding: ToldFinding): string | undefined {
  if (finding.kind !== 'undecided') return undefined;
  const { facts, events, openedAt } = finding.example;
  return JSON.stringify({ ...(openedAt !== undefined && { openedAt }), ...facts, ...(events.length > 0 && { events }) });
}

function openPoints({ approximations, unanswered }: AnalysedPolicy, catalog: MessageCatalog): string[] {
  return [
    ...approximations.map(({ fact }) => `${fact}: ${formatMessage(messageOf('analysis.hours-of-the-case'), catalog)}`),
    ...unanswered.map(({ part, reason }) => `${part}: ${formatMessage(messageOf('analysis.too-large', { reason }), catalog)}`),
  ];
}
