import { type CompiledPolicy, type Problem, unreadableRequest } from '../../engine/index.ts';
import type { Line } from '../json-lines.ts';
import { answerClock, type ClockReply, namesPolicy } from './clock-answer.ts';

/** Gives the policies when a question first names one. */
export type PoliciesOnDemand = () => Promise<readonly CompiledPolicy[]>;

/** An answer or a problem for each line, in order; one bad line does not touch the others. */
export async function* answerClockLines(
  policies: PoliciesOnDemand,
  lines: AsyncIterable<Line>,
  now: number,
): AsyncGenerator<ClockReply | (Problem & { readonly line: number })> {
  for await (const line of lines) {
    const outcome = await answerLine(policies, line, now);
    yield 'status' in outcome ? { ...outcome, line: line.number } : outcome;
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
