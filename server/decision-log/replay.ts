import {
  type CompiledPolicy,
  compilePolicy,
  describeProblem,
  loadPolicies,
  type Message,
  type MessageValue,
  phrase,
} from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { publicHolidays, timeData } from '../policies/public-holidays.ts';
import type { LedgerParts } from '../storage/port/ledger.ts';
import type { RecordedDecision } from '../storage/port/recorded-decision.ts';
import { answerAgain, digestOf, versionsOf } from './recorded-question.ts';

/** A decision given again: the answer, word for word, and what it was recorded as. */
type Replay = { readonly answer: string; readonly record: RecordedDecision };

type Records = Pick<LedgerParts, 'decisions' | 'archive'>;

/** The record of a decision. Refuses where there is none. */
export async function recordedDecision({ decisions }: Pick<LedgerParts, 'decisions'>, id: string): Promise<RecordedDecision> {
  const record = await decisions.get(id);
  if (record !== undefined) return record;
  throw problemError(
    'no-decision',
    404,
    phrase`No such decision`,
    phrase`no decision \`${id}\` was recorded; it may not have been kept, or be older than decisions are kept`,
    {},
  );
}

/**
 * Gives a recorded decision again, by the policy as it was then. Refuses where the answer would not be the same byte for byte,
 * and says what differs: a masked fact, another engine, other time-zone or holiday data.
 */
export async function replayDecision(records: Records, id: string): Promise<Replay> {
  const record = await recordedDecision(records, id);
  if (record.answerDigest === '')
    throw problemError(
      'masked',
      409,
      phrase`The decision hangs on a masked fact`,
      phrase`it was recorded without ${record.maskedFacts.map((name) => `\`${name}\``).join(', ')}, and rules ask about that`,
      { maskedFacts: record.maskedFacts },
    );
  const versions: CompiledPolicy[] = [];
  for (const { version, digest } of versionsOf(record)) {
    const stored = await records.archive.get(digest);
    const loaded = stored && loadPolicies(stored.files, publicHolidays).policies.find(({ policy }) => policy.digest === digest);
    if (loaded === undefined)
      throw problemError(
        'policy-gone',
        409,
        phrase`The policy is not kept`,
        phrase`the text of \`${record.policy}/${record.language}@${version}\` as it was then (\`${digest}\`) is not in the archive`,
        {},
      );
    versions.push(compilePolicy(loaded.policy, timeData));
  }
  const answer = await answerAgain(versions, JSON.parse(record.request), record.asOf, record);
  if (answer !== undefined && digestOf(answer) === record.answerDigest) return { answer, record };
  throw problemError('not-the-same', 409, phrase`It would come out otherwise`, differs(record, answer), {
    recorded: record.versions,
    now: answer === undefined ? null : (JSON.parse(answer) as { versions: unknown }).versions,
  });
}

function differs({ versions }: RecordedDecision, answer: string | undefined): Message {
  if (answer === undefined) return phrase`the request is refused today`;
  const { versions: today } = JSON.parse(answer) as { versions: Record<string, unknown> };
  const other = Object.keys(today).filter((part) => JSON.stringify(today[part]) !== JSON.stringify(versions[part]));
  const words: Record<string, Message> = {
    engine: phrase`the engine`,
    timeZones: phrase`the time-zone data`,
    holidays: phrase`the holiday data`,
  };
  return other.length === 0
    ? phrase`the answer differs although engine, time zones and holidays are the same; the record may have been altered`
    : phrase`the answer differs; ${joined(other.map((part) => words[part] ?? part))} changed since`;
}

function joined([first = '', ...others]: readonly MessageValue[]): MessageValue {
  return others.reduce((said, next) => phrase`${said} and ${next}`, first);
}

function problemError(
  kind: string,
  status: number,
  title: Message,
  detail: Message,
  more: Readonly<Record<string, unknown>>,
): ProblemError {
  return new ProblemError(describeProblem({ type: `urn:dueline:problem:${kind}`, title, status, detail, ...more }));
}
