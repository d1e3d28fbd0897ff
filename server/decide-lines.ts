import { type Decision, decide, decideAtOnce, type PolicySet, type Problem, unreadableRequest } from '../engine/index.ts';
import type { Line } from './json-lines.ts';

/** What came out for a line: a decision, or a problem that names the line. */
export type LineOutcome = Decision | (Problem & { readonly line: number });

/** How lines are decided: `now` gives milliseconds, `withDefaults` fills in what a line leaves out. */
export type LineRules = {
  readonly set: PolicySet;
  readonly now: () => number;
  readonly withDefaults?: (sent: unknown) => unknown;
};

/** A decision or a problem for each line, in order, as many at a time as lines came in; one bad line does not touch the others. */
export async function* decideLines(
  lines: AsyncIterable<readonly Line[]>,
  rules: LineRules,
): AsyncGenerator<readonly LineOutcome[]> {
  for await (const batch of lines) {
    const outcomes: LineOutcome[] = [];
    for (const line of batch) {
      const answer = decideLine(line, rules);
      const outcome = answer instanceof Promise ? await answer : answer;
      outcomes.push('status' in outcome ? { ...outcome, line: line.number } : outcome);
    }
    yield outcomes;
  }
}

/** Only an explanation takes a while. */
function decideLine(line: Line, { set, now, withDefaults }: LineRules): Decision | Problem | Promise<Decision | Problem> {
  if ('tooLong' in line) return unreadableRequest('the line is longer than 1,000,000 characters', 413);
  let sent: unknown;
  try {
    sent = JSON.parse(line.text);
  } catch (error) {
    return unreadableRequest(`the line is not JSON: ${(error as Error).message}`);
  }
  const asked = withDefaults === undefined ? sent : withDefaults(sent);
  return wantsExplanation(asked) ? decide(set, asked, now()) : decideAtOnce(set, asked, now());
}

function wantsExplanation(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'explain' in sent;
}
