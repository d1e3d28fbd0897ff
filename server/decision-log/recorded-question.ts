import { createHash } from 'node:crypto';
import { type CompiledPolicy, type Decision, instantOf, isProblem, ownValue, replay } from '../../engine/index.ts';
import type { RecordedDecision } from '../storage/port/recorded-decision.ts';

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
  policies: ReadonlyMap<string, CompiledPolicy>,
): Promise<RecordedDecision> {
  const { sent: input, decision, who: requestedBy } = given;
  const { request, maskedFacts } = masked(input as Json, mask);
  const isMasked = maskedFacts.length > 0;
  const asOf = instantOf(decision.asOf);
  const named = versionsOf({ ...decision.policy, versions: decision.versions });
  const versions = named.flatMap(({ digest }) => policies.get(digest) ?? []);
  return {
    id: decision.decisionId,
    recordedAt: at,
    asOf,
    request: JSON.stringify(request),
    maskedFacts,
    answerDigest: !isMasked
      ? digestOf(JSON.stringify(decision))
      : versions.length < named.length
        ? ''
        : await digestWithout(versions, request, decision, asOf),
    who: requestedBy,
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

type NamedVersion = { readonly version: number; readonly digest: string };

/** The earlier versions by which a decision judges clocks, in turn, and then the one that decides it. */
export function versionsOf(decision: Pick<RecordedDecision, 'version' | 'digest' | 'versions'>): NamedVersion[] {
  const { earlier = [] } = decision.versions as { readonly earlier?: readonly NamedVersion[] };
  return [...earlier, { version: decision.version, digest: decision.digest }];
}

/** The answer that a recorded question gets from the versions that have had the case, in turn, with the id under which it was given. */
export async function answerAgain(
  versions: readonly CompiledPolicy[],
  request: unknown,
  asOf: number,
  { id, versions: named }: Pick<RecordedDecision, 'id' | 'versions'>,
): Promise<string | undefined> {
  const policy = versions.at(-1);
  if (policy === undefined) return undefined;
  const others = (named as Decision['versions']).otherPolicies;
  const outcome = await replay(policy, request, asOf, { earlier: versions.slice(0, -1), others });
  return isProblem(outcome) ? undefined : JSON.stringify({ ...outcome, decisionId: id });
}

/** The digest by which two answers are compared. */
export function digestOf(answer: string): string {
  return `sha256:${createHash('sha256').update(answer).digest('hex')}`;
}

function masked(input: Json, mask: readonly string[]): { request: Json; maskedFacts: readonly string[] } {
  const hasEnvelope = 'case' in input;
  const facts = (hasEnvelope ? input.case : input) as Json;
  const maskedFacts = mask.filter((name) => (ownValue(facts, name) ?? null) !== null);
  if (maskedFacts.length === 0) return { request: input, maskedFacts };
  const stored = Object.fromEntries(Object.entries(facts).filter(([name]) => !maskedFacts.includes(name)));
  return { request: hasEnvelope ? { ...input, case: stored } : stored, maskedFacts };
}

/** The digest of the answer to the masked request, if it is the same but for the case's number. */
async function digestWithout(
  versions: readonly CompiledPolicy[],
  request: Json,
  decision: Decision,
  asOf: number,
): Promise<string> {
  const again = await answerAgain(versions, request, asOf, { id: decision.decisionId, versions: decision.versions });
  if (again === undefined) return '';
  const { explanation: said, ...told } = decision;
  const { explanation: repeated, ...retold } = JSON.parse(again) as Decision;
  const isSame = JSON.stringify({ ...told, caseId: null }) === JSON.stringify({ ...retold, caseId: null });
  return isSame ? digestOf(again) : '';
}

function nearestDue({ targets }: Decision): number | null {
  const due = Object.values(targets).flatMap((target) => (target?.dueAt ? [instantOf(target.dueAt)] : []));
  return due.length === 0 ? null : Math.min(...due);
}
