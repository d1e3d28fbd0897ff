import type { CompiledPolicy } from '../../engine/index.ts';
import type { Line } from '../input/json-lines.ts';
import { answerLines, type LineOptions, type LineOutcome } from '../input/line-answers.ts';
import { answerClock, type ClockReply, namesPolicy } from './clock-answer.ts';

/** Gives the policies when a question first names one. */
type PoliciesOnDemand = () => Promise<readonly CompiledPolicy[]>;

/** An answer or a problem for each line, in order. */
export function answerClockLines(
  policies: PoliciesOnDemand,
  lines: AsyncIterable<readonly Line[]>,
  now: number,
  options: LineOptions = {},
): AsyncGenerator<readonly LineOutcome<ClockReply>[]> {
  return answerLines<ClockReply>(
    lines,
    (input) => (namesPolicy(input) ? policies().then((loaded) => answerClock(input, loaded, now)) : answerClock(input, [], now)),
    options,
  );
}
