import { type CompiledPolicy, type Problem, unreadableRequest } from '../../engine/index.ts';
import type { Line } from '../json-lines.ts';
import { answerClock, type ClockReply, namesPolicy } from './clock-answer.ts';

/** Gives the policies when a question first names one. */
export type PoliciesOnDemand = () => Promise<readonly CompiledPolicy[]>;

/** What came out for a line: an answer, or a problem that names the line. */
export type ClockLineOutcome = ClockReply | (Problem & { readonly line: number });

/** An answer or a problem for each line, in order, as many at a time as lines came in; one bad line does not touch the others. */
export async function* answerClockLines(
  policies: PoliciesOnDemand,
  lines: AsyncIterable<readonly Line[]>,
  now: number,
): AsyncGenerator<readonly ClockLineOutcome[]> {
  for await (const batch of lines) {
    const outcomes: ClockLineOutcome[] = [];
    for (const line of batch) {
      const outcome = await answerLine(policies, line, now);
      outcomes.push('status' in outcome ? { ...outcome, line: line.number } : outcome);
    }
    yield outcomes;
  }
}

async function answerLine(policies: PoliciesOnDemand, line: Line, now: number): Promise<ClockReply | Problem> {
  if ('tooLong' in line) return unreadableRequest('the line is longer than 1,000,000 characters', 413);
  let sent: unknown;
  try {
    sent = JSON.parse(line.text);
  } catch (error) {
    return unreadableRequest(`the line is not JSON: ${(error as Error).message}`);
  }
  return answerClock(sent, namesPolicy(sent) ? await policies() : [], now);
}
