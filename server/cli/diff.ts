import type { SpokenLanguage } from '../../contract/language.ts';
import { compareExactly, compilePolicy, type ExactComparison, textMessage } from '../../engine/index.ts';
import { unreadableRequest } from '../errors/problems.ts';
import { messageCatalogOf } from '../messages/message-catalog-of.ts';
import { compareLanguagesOf, compareNamed, inForceBefore } from '../policies/compare-policies.ts';
import { policyOfArgument } from '../policies/policy-argument.ts';
import { isReferenceProblem, type NamedPolicy } from '../policies/policy-reference.ts';
import { openSnapshot, type PolicySnapshot } from '../policies/policy-snapshot.ts';
import { timeData } from '../policies/public-holidays.ts';
import type { ReferenceProblem } from '../policies/reference-problem.ts';
import { exactText } from '../render/analysis-text.ts';
import { colorsFor } from '../render/colors.ts';
import { comparisonMarkdown, languagesMarkdown } from '../render/comparison-markdown.ts';
import { comparisonText } from '../render/comparison-text.ts';
import { diagnosticText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { languagesText } from '../render/languages-text.ts';
import { problemText } from '../render/problem-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type DiffOptions = Pick<ServicesCommandOptions, 'policies' | 'databaseUrl'> & {
  readonly format: 'text' | 'json' | 'markdown';
  readonly text?: true;
  /** Whether to say, over every case that there can be, what is decided otherwise. */
  readonly exact?: true;
  /** In which language differences are told; English where left out. */
  readonly words?: SpokenLanguage;
  /** A policy whose languages are compared, as `planview/customer-care`. */
  readonly languages?: string;
};

/**
 * Says what differs between two policies, each a reference or a file; one alone is compared with what is in force. Or between the
 * languages of a policy. Ends with 0 for no difference in meaning (with `--exact`: where it is proved that every case is decided the same), 1 otherwise, 2 for bad input, 3 where there is no such policy.
 */
export async function diff(named: readonly string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const problem = wrongArguments(named, options);
  if (problem !== undefined) return fail(unreadableRequest(textMessage(problem)), terminal);
  const { policies, databaseUrl, languages } = options;
  const compare = (snapshot: PolicySnapshot): Promise<ExitCode> =>
    languages === undefined
      ? diffVersions(snapshot, named, options, terminal)
      : diffLanguages(snapshot, languages, options, terminal);
  if (databaseUrl === undefined) return compare(await openSnapshot(policies));
  return withServices({ policies, databaseUrl, data: '' }, terminal, ({ snapshot }) => compare(snapshot));
}

function wrongArguments(named: readonly string[], { languages, text, exact, format }: DiffOptions): string | undefined {
  if (languages !== undefined && named.length > 0) return 'name either two policies or `--languages`, not both';
  if (languages !== undefined && text) return 'texts in different languages have no common lines: leave `--text` away';
  if (languages !== undefined && exact) return 'languages word things differently: compare two policies with `--exact`';
  if (exact && format === 'markdown') return '`--exact` is told as text or JSON';
  if (languages === undefined && named.length === 0) return 'name one or two policies, or `--languages` with a policy';
  return named.length > 2 ? 'name two policies at most' : undefined;
}

async function diffVersions(
  snapshot: PolicySnapshot,
  named: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const now = Date.now();
  const [first = '', second] = named;
  const one = await policyOfArgument(snapshot, first, now);
  if (isReferenceProblem(one)) return fail(one, terminal);
  const other = second === undefined ? inForceBefore(snapshot, one, now) : await policyOfArgument(snapshot, second, now);
  if (isReferenceProblem(other)) return fail(other, terminal);
  const [from, to] = second === undefined ? [other, one] : [one, other];
  const catalog = messageCatalogOf(options.words ?? 'en');
  const comparison = compareNamed(from, to, { withText: options.text === true, catalog });
  const colors = colorsFor(terminal.colorOut);
  const exact = options.exact === true ? exactlyBetween(from, to, terminal) : undefined;
  const shown = {
    json: () => asJson(exact === undefined ? comparison : { ...comparison, exact }),
    markdown: () => comparisonMarkdown(comparison, catalog),
    text: () => `${comparisonText(comparison, colors, catalog)}${exact ? `\n${exactText(exact, colors, catalog)}` : ''}`,
  };
  await terminal.out(shown[options.format]());
  return (exact === undefined ? comparison.meaning === 0 : exact.isSame) ? 0 : 1;
}

function exactlyBetween(from: NamedPolicy, to: NamedPolicy, terminal: Terminal): ExactComparison {
  terminal.progress('comparing over every case');
  const exact = compareExactly(compilePolicy(from.loaded.policy, timeData), compilePolicy(to.loaded.policy, timeData));
  terminal.progress('');
  return exact;
}

async function diffLanguages(
  snapshot: PolicySnapshot,
  policy: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const catalog = messageCatalogOf(options.words ?? 'en');
  const comparison = compareLanguagesOf(snapshot, policy, Date.now(), catalog);
  if ('status' in comparison) return fail(comparison, terminal);
  const colors = colorsFor(terminal.colorOut);
  const shown = {
    json: () => asJson(comparison),
    markdown: () => languagesMarkdown(comparison, catalog),
    text: () => languagesText(comparison, colors, catalog),
  };
  await terminal.out(shown[options.format]());
  return comparison.differences.length === 0 ? 0 : 1;
}

function asJson(value: unknown): string {
  return `${jsonText(value, 2)}\n`;
}

function fail(problem: ReferenceProblem, terminal: Terminal): ExitCode {
  const colors = colorsFor(terminal.colorError);
  for (const diagnostic of problem.faults ?? []) terminal.error(`${diagnosticText(diagnostic, undefined, colors)}\n`);
  terminal.error(problemText(problem, colors));
  return problem.status === 404 ? 3 : 2;
}
