import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { instantFault } from '../policy/fact-catalogue.ts';
import { askReference } from '../rules/reference-engine.ts';
import type { Asking } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideCase } from './decide-case.ts';
import type { Decision } from './decision.ts';
import { type ExplanationPart, tellExplanation } from './explanation.ts';
import { pickPolicy } from './pick-policy.ts';
import { eventNames, type PolicySet } from './policy-set.ts';
import { invalidRequest, type Problem } from './problem.ts';
import { checkRequest, type RawRequest, readRequest, toCase } from './request.ts';

/**
 * Decides a request: `{case, asOf?, explain?, updates?}`, or a case alone. `now` (milliseconds) is the moment from which the case is
 * looked at where the request names none. Never throws for what was sent: faults come back as a problem.
 */
export async function decide(set: PolicySet, sent: unknown, now: number): Promise<Decision | Problem> {
  const request = readRequest(sent);
  if ('pointer' in request) return invalidRequest([request]);
  const asOf = instantOr(request.envelope.asOf, now);
  const picked = pick(set, request, asOf);
  if ('status' in picked) return picked;
  return decideUnder(picked, request, asOf);
}

/** Decides a request under one policy, whatever the others are. */
export async function decideUnder(policy: CompiledPolicy, request: RawRequest, asOf: number): Promise<Decision | Problem> {
  const faults = checkRequest(request, policy.catalogue, eventNames([policy]));
  if (faults.length > 0) return invalidRequest(faults);
  const { explain, updates } = request.envelope;
  const deciding = decideCase(policy, toCase(request, asOf), {
    asOf,
    explain: explain === true,
    updates: typeof updates === 'number' ? updates : 0,
  });
  return answer(deciding, request);
}

export function isProblem(outcome: Decision | Problem): outcome is Problem {
  return 'status' in outcome;
}

function pick(set: PolicySet, request: RawRequest, asOf: number): CompiledPolicy | Problem {
  const { vendor, product, language, openedAt } = request.case;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const query = { vendor: text(vendor) ?? '', product: text(product), language: text(language), at: instantOr(openedAt, asOf) };
  const picked = pickPolicy(set.policies, query);
  if (!('status' in picked)) return picked;
  // Without a policy, a case can still have faults of its own; that no policy covers its vendor or product is not one of them.
  const faults = checkRequest(request, set.catalogue(vendor), set.eventNames(vendor));
  const isUncovered = ({ pointer }: { pointer: string }): boolean => /\/(vendor|product)$/.test(pointer);
  const isOwn = faults.some(
    (fault) => !isUncovered(fault) || typeof request.case[fault.pointer.split('/').at(-1) ?? ''] !== 'string',
  );
  return isOwn ? invalidRequest(faults) : picked;
}

function instantOr(value: unknown, otherwise: number): number {
  return value === undefined || value === null || instantFault('', value) !== undefined ? otherwise : Date.parse(value as string);
}

/** Puts the questions of a decision to json-rules-engine and stamps what comes out. */
async function answer(deciding: Asking<Decision>, request: RawRequest): Promise<Decision> {
  const explanation: ExplanationPart[] = [];
  for (let step = deciding.next(); ; ) {
    if (step.done) return stamp(step.value, request, explanation);
    const answered = await askReference(step.value);
    explanation.push(tellExplanation(step.value, answered));
    step = deciding.next(answered.indexes);
  }
}

/** The same question to the same policy gets the same id. */
function stamp(decision: Decision, { case: sent, envelope }: RawRequest, explanation: readonly ExplanationPart[]): Decision {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([decision.policy.digest, decision.asOf, sent]))));
  return { ...decision, decisionId: `dec-${digest.slice(0, 24)}`, ...(envelope.explain === true && { explanation }) };
}
