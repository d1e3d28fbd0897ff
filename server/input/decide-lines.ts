import {
  type Decision,
  decide,
  decideAtOnce,
  isProblem,
  type Phrasebook,
  type PolicySet,
  type Problem,
  type QuestionName,
} from '../../engine/index.ts';
import type { Line } from './json-lines.ts';
import { answerLines, type LineOutcome } from './line-answers.ts';

/** How lines are decided: `now` gives milliseconds, `withDefaults` fills in what a line leaves out. */
export type LineRules = {
  readonly set: PolicySet;
  readonly now: () => number;
  /** How decisions get their ids; plain fingerprints where left out. */
  readonly nameOf?: QuestionName | undefined;
  readonly withDefaults?: (sent: unknown) => unknown;
  /** Told of each decision. */
  readonly decided?: (sent: unknown, decision: Decision) => void;
  /** Waited for before the next lines. */
  readonly between?: () => Promise<void>;
  /** How problems are told; in English where left out. */
  readonly book?: Phrasebook;
};

/** A decision or a problem for each line, in order. Only an explanation takes a while. */
export async function* decideLines(
  lines: AsyncIterable<readonly Line[]>,
  { set, now, nameOf, withDefaults = (sent) => sent, decided, between, book }: LineRules,
): AsyncGenerator<readonly LineOutcome<Decision>[]> {
  const told = <T extends Decision | Problem>(sent: unknown, outcome: T): T => {
    if (decided !== undefined && !isProblem(outcome)) decided(sent, outcome);
    return outcome;
  };
  const answerTo = (sent: unknown): Decision | Problem | Promise<Decision | Problem> => {
    const asked = withDefaults(sent);
    if (!wantsExplanation(asked)) return told(asked, decideAtOnce(set, asked, now(), nameOf));
    return decide(set, asked, now(), nameOf).then((outcome) => told(asked, outcome));
  };
  const answers = answerLines<Decision>(lines, answerTo, book);
  for await (const outcomes of answers) {
    yield outcomes;
    if (between !== undefined) await between();
  }
}

function wantsExplanation(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'explain' in sent;
}
