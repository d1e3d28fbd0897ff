import { createHash } from 'node:crypto';
import type { CompiledPolicy, Decision } from '../../engine/index.ts';
import { decideAgain, isProblem } from '../../engine/index.ts';
import type { RecordedDecision } from '../store/recorded-decision.ts';

/** A decision as it was given: what was asked, what was answered, and by whom it was asked. */
export type GivenDecision = {
  readonly sent: unknown;
  readonly decision: Decision;
  readonly who: string | null;
};

type Json = Readonly<Record<string, unknown>>;

/**
 * What is kept of a decision. Masked facts are left out of the request; the digest is then that of the answer without them. Where
 * the decision hangs on a masked fact there is none: it can be found, but not given again.
 */
export async function recordOf(
  given: GivenDecision,
  mask: readonly string[],
  at: number,
  policy: CompiledPolicy | undefined,
): Promise<RecordedDecision> {
  const { sent, decision, who } = given;
  const { request, maskedFacts } = masked(sent as Json, mask);
  const isMasked = maskedFacts.length > 0;
  const asOf = Date.parse(decision.asOf);
  return {
    id: decision.decisionId,
    recordedAt: at,
    asOf,
    request: JSON.stringify(request),
    maskedFacts,
    answerDigest: !isMasked
      ? digestOf(JSON.stringify(decision))
      : policy === undefined
        ? ''
        : await digestWithout(policy, request, decision, asOf),
    who,
    caseId: maskedFacts.includes('id') ? null : decision.caseId,
    policy: decision.policy.id,
    language: decision.policy.language,
    version: decision.policy.version,
    digest: decision.policy.digest,
    outcome: decision.intake.outcome,
    severity: decision.severity.id,
    desk: decision.routing.desk?.id ?? null,
    rules: [...new Set(decision.sources.map(({ rule }) => rule))],
    dueAt: nearestDue(decision),
    versions: decision.versions,
  };
}

/** The answer that a recorded question gets, with the id under which it was given. */
export async function answerAgain(
  policy: CompiledPolicy,
  request: unknown,
  asOf: number,
  { id, versions }: Pick<RecordedDecision, 'id' | 'versions'>,
): Promise<string | undefined> {
  const outcome = await decideAgain(policy, request, asOf, (versions as Decision['versions']).otherPolicies);
  return isProblem(outcome) ? undefined : JSON.stringify({ ...outcome, decisionId: id });
}

/** The digest by which two answers are compared. */
export function digestOf(answer: string): string {
  return `sha256:${createHash('sha256').update(answer).digest('hex')}`;
}

function masked(sent: Json, mask: readonly string[]): { request: Json; maskedFacts: readonly string[] } {
  const hasEnvelope = 'case' in sent;
  const facts = (hasEnvelope ? sent.case : sent) as Json;
  const maskedFacts = mask.filter((name) => facts[name] !== undefined && facts[name] !== null);
  if (maskedFacts.length === 0) return { request: sent, maskedFacts };
  const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => !maskedFacts.includes(name)));
  return { request: hasEnvelope ? { ...sent, case: kept } : kept, maskedFacts };
}

/** The digest of the answer to the masked request, if it is the same but for the case's number. */
async function digestWithout(policy: CompiledPolicy, request: Json, decision: Decision, asOf: number): Promise<string> {
  const again = await answerAgain(policy, request, asOf, { id: decision.decisionId, versions: decision.versions });
  if (again === undefined) return '';
  const { explanation: said, ...told } = decision;
  const { explanation: repeated, ...retold } = JSON.parse(again) as Decision;
  const isSame = JSON.stringify({ ...told, caseId: null }) === JSON.stringify({ ...retold, caseId: null });
  return isSame ? digestOf(again) : '';
}

function nearestDue({ targets }: Decision): number | null {
  const due = Object.values(targets).flatMap((target) => (target?.dueAt ? [Date.parse(target.dueAt)] : []));
  return due.length === 0 ? null : Math.min(...due);
}
