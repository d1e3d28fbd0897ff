import { type Decision, decide, decideAtOnce, type PolicySet, type Problem, unreadableRequest } from '../engine/index.ts';
import type { Line } from './json-lines.ts';

export type LineOutcome = { readonly line: number; readonly outcome: Decision | (Problem & { readonly line: number }) };

/** A decision or a problem for each line, in order; one bad line does not touch the others. `defaults` fills in what a line leaves out. */
export async function* decideLines(
  set: PolicySet,
  lines: AsyncIterable<Line>,
  now: () => number,
  withDefaults: (sent: unknown) => unknown = (sent) => sent,
): AsyncGenerator<LineOutcome> {
  for await (const line of lines) {
    const outcome = await decideLine(set, line, now, withDefaults);
    yield { line: line.number, outcome: 'status' in outcome ? { ...outcome, line: line.number } : outcome };
  }
}

async function decideLine(
  set: PolicySet,
  line: Line,
  now: () => number,
  withDefaults: (sent: unknown) => unknown,
): Promise<Decision | Problem> {
  if ('tooLong' in line) return unreadableRequest('the line is longer than 1,000,000 characters', 413);
  let sent: unknown;
  try {
    sent = JSON.parse(line.text);
  } catch (error) {
    return unreadableRequest(`the line is not JSON: ${(error as Error).message}`);
  }
  const asked = withDefaults(sent);
  return wantsExplanation(asked) ? decide(set, asked, now()) : decideAtOnce(set, asked, now());
}

function wantsExplanation(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'explain' in sent;
}
