import { textMessage } from '../../engine/index.ts';
import { answerClockLines } from '../clock/clock-lines.ts';
import { unreadableRequest } from '../errors/problems.ts';
import type { Encoding } from '../input/encoding.ts';
import { openInput, UnreadableInputError } from '../input/json-input.ts';
import { readLines } from '../input/json-lines.ts';
import { openSnapshot, type PolicySnapshot } from '../policies/policy-snapshot.ts';
import { colorsFor } from '../render/colors.ts';
import { jsonText } from '../render/json-text.ts';
import { problemText } from '../render/problem-text.ts';
import type { ExitCode, Terminal } from './outcome.ts';

/** Answers the questions about open time of a file (`-` for standard input), a line each, in order. Ends with 2 where any had issues. */
export async function clock(
  file: string,
  { policies: folder, encoding }: { readonly policies: string; readonly encoding?: Encoding },
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const lines = readLines(await openInput(file), encoding);
    let snapshot: Promise<PolicySnapshot> | undefined;
    const policies = async () => {
      snapshot ??= openSnapshot(folder);
      return (await snapshot).set.policies;
    };
    const counts = { answered: 0, bad: 0 };
    for await (const outcomes of answerClockLines(policies, lines, Date.now())) {
      const bad = outcomes.filter((outcome) => 'status' in outcome).length;
      counts.bad += bad;
      counts.answered += outcomes.length - bad;
      await terminal.out(outcomes.map((outcome) => `${jsonText(outcome)}\n`).join(''));
    }
    if (counts.bad > 0) terminal.error(`dueline: ${counts.answered} answered, ${counts.bad} with faults\n`);
    return counts.bad > 0 ? 2 : 0;
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    terminal.error(problemText(unreadableRequest(textMessage(error.message)), colorsFor(terminal.colorError)));
    return 2;
  }
}
