import { type Decision, decide, decideAtOnce, type PolicySet } from '../engine/index.ts';
import type { Line } from './json-lines.ts';
import { answerLines, type LineOutcome } from './line-answers.ts';

/** How lines are decided: `now` gives milliseconds, `withDefaults` fills in what a line leaves out. */
export type LineRules = {
  readonly set: PolicySet;
  readonly now: () => number;
  readonly withDefaults?: (sent: unknown) => unknown;
};

/** A decision or a problem for each line, in order. Only an explanation takes a while. */
export function decideLines(
  lines: AsyncIterable<readonly Line[]>,
  { set, now, withDefaults = (sent) => sent }: LineRules,
): AsyncGenerator<readonly LineOutcome<Decision>[]> {
  return answerLines<Decision>(lines, (sent) => {
    const asked = withDefaults(sent);
    return wantsExplanation(asked) ? decide(set, asked, now()) : decideAtOnce(set, asked, now());
  });
}

function wantsExplanation(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'explain' in sent;
}
