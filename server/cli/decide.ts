import {
  type Decision,
  decide as decideOne,
  instantIssue,
  isProblem,
  type Problem,
  type QuestionName,
  textMessage,
} from '../../engine/index.ts';
import { installationNames } from '../decision-log/installation-names.ts';
import { unreadableRequest } from '../errors/problems.ts';
import { StoreError } from '../errors/store-error.ts';
import { decideLines } from '../input/decide-lines.ts';
import type { Encoding } from '../input/encoding.ts';
import { readInput, UnreadableInputError } from '../input/json-input.ts';
import type { Line } from '../input/json-lines.ts';
import type { LineOutcome } from '../input/line-answers.ts';
import { openSnapshot, type PolicySnapshot, standingDiagnostics, unusableFiles } from '../policies/policy-snapshot.ts';
import { harmlessIn } from '../render/cells.ts';
import { colorsFor } from '../render/colors.ts';
import { decisionText } from '../render/decision-text.ts';
import { valueIssueText } from '../render/diagnostic-text.ts';
import { jsonText } from '../render/json-text.ts';
import { problemText } from '../render/problem-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

type DecideOptions = {
  readonly policies: string;
  readonly data: string;
  readonly databaseUrl?: string;
  readonly asOf?: string;
  readonly explain?: true;
  readonly updates?: number;
  readonly policyAt?: 'opened' | 'as-of';
  readonly format: 'json' | 'text';
  readonly encoding?: Encoding;
};

/** Decides the case or cases of a file (`-` for standard input): one JSON value, or NDJSON with a case a line. */
export async function decide(file: string, options: DecideOptions, terminal: Terminal): Promise<ExitCode> {
  const colors = colorsFor(terminal.colorError);
  const fail = (problem: Problem): ExitCode => {
    terminal.error(problemText(problem, colors));
    return problem.status === 404 ? 3 : 2;
  };
  const asOfIssue = options.asOf === undefined ? undefined : instantIssue('--as-of', options.asOf);
  if (asOfIssue) return fail(unreadableRequest(textMessage(valueIssueText(asOfIssue))));
  const snapshot = await openSnapshot(options.policies);
  if (snapshot.set.policies.length === 0)
    return fail(
      unreadableRequest(
        textMessage(snapshot.diagnostics[0]?.message ?? `there are no usable policies in \`${options.policies}\``),
      ),
    );
  const unusable = unusableFiles(standingDiagnostics(snapshot));
  if (unusable.length > 0)
    terminal.error(
      `${colors.yellow('dueline:')} ${unusable.map((one) => one.file).join(', ')} cannot be used; \`dueline check\` says why\n`,
    );
  try {
    const nameOf = await namesOf(options, terminal);
    const input = await readInput(file, options.encoding);
    if ('lines' in input) return await decideMany(snapshot, input.lines, { ...options, nameOf }, terminal);
    const outcome = await decideOne(snapshot.set, withDefaults(options)(input.value), Date.now(), nameOf);
    if (isProblem(outcome)) return fail(outcome);
    await terminal.out(shown(outcome, snapshot, options, terminal.colorOut));
    return 0;
  } catch (error) {
    if (error instanceof UnreadableInputError) return fail(unreadableRequest(textMessage(error.message)));
    throw error;
  }
}

/** Decisions get the ids that the server of this installation gives, if there is one; where its ledger cannot be read, that is said. */
async function namesOf(options: DecideOptions, terminal: Terminal): Promise<QuestionName | undefined> {
  try {
    return await installationNames(options);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const colors = colorsFor(terminal.colorError);
    terminal.error(`${colors.yellow('dueline:')} ${error.message}; ids of decisions are other ones than the server gives\n`);
    return undefined;
  }
}

async function decideMany(
  snapshot: PolicySnapshot,
  lines: AsyncIterable<readonly Line[]>,
  options: DecideOptions & { readonly nameOf: QuestionName | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const counts = { decided: 0, bad: 0, none: 0 };
  const { nameOf } = options;
  const rules = { set: snapshot.set, now: Date.now, nameOf, withDefaults: withDefaults(options) };
  for await (const outcomes of decideLines(lines, rules)) {
    for (const outcome of outcomes) {
      if (!isProblem(outcome)) counts.decided += 1;
      else if (outcome.status === 404) counts.none += 1;
      else counts.bad += 1;
    }
    if (options.format === 'json') await terminal.out(outcomes.map((outcome) => `${jsonText(outcome)}\n`).join(''));
    else for (const outcome of outcomes) await printText(outcome, snapshot, options, terminal);
  }
  if (counts.bad + counts.none > 0)
    terminal.error(`dueline: ${counts.decided} decided, ${counts.bad} with faults, ${counts.none} without a policy\n`);
  return counts.bad > 0 ? 2 : counts.none > 0 ? 3 : 0;
}

async function printText(
  outcome: LineOutcome<Decision>,
  snapshot: PolicySnapshot,
  options: DecideOptions,
  terminal: Terminal,
): Promise<void> {
  if (!isProblem(outcome)) return terminal.out(`${shown(outcome, snapshot, options, terminal.colorOut)}\n`);
  const line = 'line' in outcome ? `line ${outcome.line}: ` : '';
  terminal.error(`${line}${problemText(outcome, colorsFor(terminal.colorError))}\n`);
}

/** What the options say goes for every case; text is easier to follow with the stretches of each clock. */
function withDefaults({ asOf, explain, updates, policyAt, format }: DecideOptions): (input: unknown) => unknown {
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    const body = 'case' in input ? input : { case: input };
    const isBare = body !== input;
    const extra = {
      ...(asOf !== undefined && { asOf }),
      ...(updates !== undefined && { updates }),
      ...(policyAt !== undefined && { policyAt }),
      ...((explain || format === 'text') && { explain: true }),
    };
    return isBare && Object.keys(extra).length === 0 ? input : { ...body, ...extra };
  };
}

function shown(decision: Decision, snapshot: PolicySnapshot, { format }: DecideOptions, color: boolean): string {
  if (format === 'json') return `${jsonText(decision, 2)}\n`;
  const policy = snapshot.set.policies.find(({ digest }) => digest === decision.policy.digest);
  if (policy === undefined) throw new Error('a decision is given by a policy of the set');
  return decisionText(harmlessIn(decision), policy.document, colorsFor(color));
}
