import type { SimulationReport } from '../../contract/simulations.ts';
import { instantIssue, instantOf, type Problem, type SerializedDiagnostic, textMessage } from '../../engine/index.ts';
import { unreadableRequest } from '../errors/problems.ts';
import type { Encoding } from '../input/encoding.ts';
import { nameOfInput, UnreadableInputError } from '../input/json-input.ts';
import { textIssueMessage, UnreadableTextError } from '../input/unreadable-text.ts';
import { messageOf } from '../messages/message-of.ts';
import { openSnapshot, type PolicySnapshot } from '../policies/policy-snapshot.ts';
import type { ReferenceProblem } from '../policies/reference-problem.ts';
import { colorsFor } from '../render/colors.ts';
import { diagnosticText, headingIssuesText, valueIssueText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { problemText } from '../render/problem-text.ts';
import { simulationMarkdown } from '../render/simulation-markdown.ts';
import { progressText, simulationText } from '../render/simulation-text.ts';
import { readPolicyFile } from '../storage/folder/policy-folder.ts';
import type { CaseSource } from '../what-if/case-source.ts';
import { fileCases } from '../what-if/case-source.ts';
import { recordedCases } from '../what-if/recorded-cases.ts';
import { runSimulation } from '../what-if/run-simulation.ts';
import { simulatedVersions } from '../what-if/simulated-versions.ts';
import { type NamedVersion, reportIn, simulationReport } from '../what-if/simulation-report.ts';
import { UnreadableCasesError } from '../what-if/unreadable-cases-error.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { withServices } from './with-services.ts';

export type SimulateOptions = {
  readonly policies: string;
  readonly data: string;
  readonly databaseUrl?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly failOn?: 'changed';
  readonly changed: number;
  readonly recorded?: true;
  readonly since?: string;
  readonly until?: string;
  readonly encoding?: Encoding;
};

/**
 * Decides the cases of a file (`-` for standard input), or recorded decisions, under two versions and says what differs. Ends
 * with 1 where something does and `failOn` says so, with 2 for bad input, with 3 where there is no such version.
 */
export async function simulate(file: string | undefined, options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const issue = optionsIssue(file, options);
  if (issue !== undefined) return fail(unreadableRequest(textMessage(issue)), terminal);
  try {
    const openCases = (): Promise<CaseSource> => fileCases(file ?? '-', options.encoding);
    if (options.recorded === undefined && options.databaseUrl === undefined)
      return await simulateOn(await openSnapshot(options.policies), options, terminal, openCases);
    return await withServices(options, terminal, ({ snapshot, ledger }) =>
      simulateOn(snapshot, options, terminal, async ({ policy }) =>
        options.recorded === undefined
          ? openCases()
          : recordedCases(ledger.decisions, { policy: `${policy.id}/${policy.language}`, ...stretch(options) }),
      ),
    );
  } catch (error) {
    if (error instanceof UnreadableCasesError) return failOnCases(error, file ?? '-', terminal);
    if (error instanceof UnreadableTextError)
      return fail(
        unreadableRequest(messageOf('input.in-file', { file: nameOfInput(file ?? '-'), what: textIssueMessage(error.issue) })),
        terminal,
      );
    if (error instanceof UnreadableInputError) return fail(unreadableRequest(textMessage(error.message)), terminal);
    throw error;
  }
}

async function simulateOn(
  snapshot: PolicySnapshot,
  options: SimulateOptions,
  terminal: Terminal,
  open: (from: NamedVersion) => Promise<CaseSource>,
): Promise<ExitCode> {
  const { asOf, changed, format, failOn } = options;
  const versions = await simulatedVersions(snapshot, { ...options, mayBeFiles: true }, Date.now());
  if ('status' in versions) return failOnReference(versions, snapshot, terminal);
  const { from, to } = versions;
  const moment = asOf === undefined ? undefined : instantOf(asOf);
  const started = Date.now();
  const result = await runSimulation({
    before: from.policy,
    after: to.policy,
    cases: await open(from),
    asOf: moment,
    kept: changed,
    onProgress: (progress) => {
      const elapsed = Date.now() - started;
      if (elapsed > 1000) terminal.progress(progressText(progress, elapsed));
    },
  }).finally(() => terminal.progress(''));
  const report = simulationReport(result, { from, to, asOf: moment });
  await terminal.out(shown(report, format, terminal));
  if (hasBadInput(report)) return 2;
  return failOn === 'changed' && report.notAlike > 0 ? 1 : 0;
}

function shown(report: SimulationReport, format: SimulateOptions['format'], { colorOut }: Terminal): string {
  if (format === 'json') return `${jsonText(reportIn(report), 2)}\n`;
  return format === 'markdown' ? simulationMarkdown(report) : simulationText(report, colorsFor(colorOut));
}

/** Cases that no version can decide are the input's fault; those that one can decide show a change. */
function hasBadInput({ outcomes, cases }: SimulationReport): boolean {
  return cases === 0 || outcomes.some(({ from, to }) => from === 'faulty' && to === 'faulty');
}

function optionsIssue(file: string | undefined, { recorded, asOf, since, until, encoding }: SimulateOptions): string | undefined {
  if (recorded && file !== undefined) return 'give a file with cases or `--recorded`, not both';
  if (!recorded && file === undefined) return 'give a file with cases, `-` for standard input, or `--recorded`';
  if (recorded && encoding !== undefined) return '`--encoding` goes with a file of cases';
  if (!recorded && (since ?? until) !== undefined) return '`--since` and `--until` go with `--recorded`';
  const issues = [
    asOf === undefined ? undefined : instantIssue('--as-of', asOf),
    since === undefined ? undefined : instantIssue('--since', asInstant(since)),
    until === undefined ? undefined : instantIssue('--until', asInstant(until)),
  ].filter((issue) => issue !== undefined);
  return issues.map(valueIssueText)[0];
}

/** A day begins with its midnight in UTC. */
function asInstant(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
}

function stretch({ since, until }: SimulateOptions): { from?: number; until?: number } {
  return {
    ...(since !== undefined && { from: instantOf(asInstant(since)) }),
    ...(until !== undefined && { until: instantOf(asInstant(until)) }),
  };
}

function failOnCases({ problem, issues }: UnreadableCasesError, file: string, terminal: Terminal): ExitCode {
  if (issues.every(({ line }) => line === undefined)) return fail(problem, terminal);
  terminal.error(headingIssuesText(issues, nameOfInput(file), colorsFor(terminal.colorError)));
  return 2;
}

async function failOnReference(problem: ReferenceProblem, snapshot: PolicySnapshot, terminal: Terminal): Promise<ExitCode> {
  const colors = colorsFor(terminal.colorError);
  for (const issue of problem.faults ?? []) terminal.error(`${diagnosticText(issue, await textOf(issue, snapshot), colors)}\n`);
  return fail(problem, terminal);
}

async function textOf({ file }: SerializedDiagnostic, snapshot: PolicySnapshot): Promise<string | undefined> {
  const known = [...snapshot.files, ...snapshot.drafts].find(({ path }) => path === file);
  if (known !== undefined) return known.text;
  const read = await readPolicyFile(file, file);
  return 'text' in read ? read.text : undefined;
}

function fail(problem: Problem, terminal: Terminal): ExitCode {
  terminal.error(problemText(problem, colorsFor(terminal.colorError)));
  return problem.status === 404 ? 3 : 2;
}
