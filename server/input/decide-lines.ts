import {
  type Decision,
  decide,
  decideSync,
  isProblem,
  type PolicySet,
  type Problem,
  type QuestionName,
} from '../../engine/index.ts';
import type { Line } from './json-lines.ts';
import { answerLines, type LineOptions, type LineOutcome } from './line-answers.ts';

/** How lines are decided: `now` gives milliseconds, `withDefaults` fills in what a line leaves out. */
export type LineRules = {
  readonly set: PolicySet;
  readonly now: () => number;
  /** How decisions get their ids; plain fingerprints where left out. */
  readonly nameOf?: QuestionName | undefined;
  readonly withDefaults?: (input: unknown) => unknown;
  /** Told of each decision. */
  readonly decided?: (input: unknown, decision: Decision) => void;
  /** Waited for before the next lines. */
  readonly between?: () => Promise<void>;
} & LineOptions;

/** A decision or a problem for each line, in order. Only an explanation takes a while. */
export async function* decideLines(
  lines: AsyncIterable<readonly Line[]>,
  { set, now, nameOf, withDefaults = (input) => input, decided, between, catalog, reportError }: LineRules,
): AsyncGenerator<readonly LineOutcome<Decision>[]> {
  const noted = <T extends Decision | Problem>(input: unknown, outcome: T): T => {
    if (decided !== undefined && !isProblem(outcome)) decided(input, outcome);
    return outcome;
  };
  const answerTo = (input: unknown): Decision | Problem | Promise<Decision | Problem> => {
    const request = withDefaults(input);
    if (!wantsExplanation(request)) return noted(request, decideSync(set, request, now(), nameOf));
    return decide(set, request, now(), nameOf).then((outcome) => noted(request, outcome));
  };
  const answers = answerLines<Decision>(lines, answerTo, { catalog, reportError });
  for await (const outcomes of answers) {
    yield outcomes;
    if (between !== undefined) await between();
  }
}

function wantsExplanation(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'explain' in input;
}
