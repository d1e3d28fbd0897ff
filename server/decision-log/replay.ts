import { type CompiledPolicy, compilePolicy, loadPolicies, type Message, type MessageValue } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { describeProblem } from '../errors/problems.ts';
import { messageOf } from '../messages/message-of.ts';
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
    messageOf('decision-log.no-decision.title'),
    messageOf('decision-log.no-decision', { id }),
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
      messageOf('decision-log.masked.title'),
      messageOf('decision-log.masked', { facts: record.maskedFacts.map((name) => `\`${name}\``).join(', ') }),
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
        messageOf('decision-log.policy-not-kept.title'),
        messageOf('decision-log.policy-not-kept', { policy: record.policy, language: record.language, version, digest }),
        {},
      );
    versions.push(compilePolicy(loaded.policy, timeData));
  }
  const answer = await answerAgain(versions, JSON.parse(record.request), record.asOf, record);
  if (answer !== undefined && digestOf(answer) === record.answerDigest) return { answer, record };
  throw problemError('not-the-same', 409, messageOf('decision-log.differs.title'), differs(record, answer), {
    recorded: record.versions,
    now: answer === undefined ? null : (JSON.parse(answer) as { versions: unknown }).versions,
  });
}

function differs({ versions }: RecordedDecision, answer: string | undefined): Message {
  if (answer === undefined) return messageOf('decision-log.refused-today');
  const { versions: today } = JSON.parse(answer) as { versions: Record<string, unknown> };
  const other = Object.keys(today).filter((part) => JSON.stringify(today[part]) !== JSON.stringify(versions[part]));
  const words: Record<string, Message> = {
    engine: messageOf('decision-log.part.engine'),
    timeZones: messageOf('decision-log.part.time-zones'),
    holidays: messageOf('decision-log.part.holidays'),
  };
  return other.length === 0
    ? messageOf('decision-log.differs-without-reason')
    : messageOf('decision-log.differs', { parts: joined(other.map((part) => words[part] ?? part)) });
}

function joined([first = '', ...others]: readonly MessageValue[]): MessageValue {
  return others.reduce((said, next) => messageOf('list.and', { first: said, second: next }), first);
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
