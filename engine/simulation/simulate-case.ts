import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { decideChecked } from '../decision/decide.ts';
import type { RequestFault } from '../decision/problem.ts';
import { checkRequest, type RawRequest, readRequest } from '../decision/request.ts';
import type { RuleAnswers } from '../rules/rule-table.ts';
import { caseMoment } from './case-moment.ts';
import type { Change } from './change.ts';
import { compareDecisions } from './compare-decisions.ts';
import { hasOtherWords } from './compare-wording.ts';
import { type PairedAnswers, pairedAnswers } from './paired-answers.ts';
import type { CaseOutcome, SimulatedCase } from './simulated-case.ts';

/** Two versions that are held against each other, and the moment (milliseconds) for cases that name none. */
export type Versions = {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
  readonly asOf: number | undefined;
  /** Undefined where the versions differ in more than rules. */
  readonly paired: PairedAnswers | undefined;
};

/** Makes two versions ready to be held against each other on many cases. */
export function versionsOf(before: CompiledPolicy, after: CompiledPolicy, asOf?: number): Versions {
  return { before, after, asOf, paired: pairedAnswers(before, after) };
}

/**
 * Decides a case (or a request `{case, asOf}`) under each of two versions, whatever is in force, and says what differs. A case
 * that names no vendor is taken for one of the policy's. Never throws for what was sent. `place` is its line or its position.
 */
export function simulateCase(versions: Versions, sent: unknown, place: number): SimulatedCase {
  const request = readRequest(sent);
  if ('pointer' in request) return unreadableCase(request, place);
  const moment = caseMoment(request, versions.asOf);
  const { paired } = versions;
  paired?.start();
  const before = decideFor(versions.before, request, moment, paired);
  const { id } = request.case;
  const found = { place, id: typeof id === 'string' ? id : null, before };
  // With nothing but rules between them, whatever keeps one version from deciding keeps the other from it too.
  if (paired?.agreed()) return { ...found, after: before, changes: none, isReworded: false };
  const after = decideFor(versions.after, request, moment);
  if (before.status === 'decided' && after.status === 'decided') {
    const changes = compareDecisions(before.decision, after.decision);
    return { ...found, after, changes, isReworded: hasOtherWords(before.decision, after.decision) };
  }
  return { ...found, after, changes: coverageChange(before, after), isReworded: false };
}

const none: readonly Change[] = [];

/** A case that cannot even be taken apart: it has the same fault under both versions. */
export function unreadableCase(fault: RequestFault, place: number): SimulatedCase {
  const outcome: CaseOutcome = { status: 'faulty', faults: [fault] };
  return { place, id: null, before: outcome, after: outcome, changes: [], isReworded: false };
}

function decideFor(policy: CompiledPolicy, sent: RawRequest, moment: number | undefined, rules?: RuleAnswers): CaseOutcome {
  const { vendor } = sent.case;
  const request = vendor === undefined || vendor === null ? { ...sent, case: { vendor: policy.vendor, ...sent.case } } : sent;
  const uncovered = coverageFault(policy, request);
  if (uncovered !== undefined) return { status: 'not-covered', faults: [uncovered] };
  const faults = checkRequest(request, policy.catalogue, policy.eventNames);
  if (moment === undefined && faults.length === 0) faults.push(noMoment(request));
  return moment === undefined || faults.length > 0
    ? { status: 'faulty', faults }
    : { status: 'decided', decision: decideChecked(policy, request, moment, rules) };
}

/** Why a case is none of the policy's: another vendor's, or a product that the policy does not cover. */
function coverageFault(policy: CompiledPolicy, { case: facts, prefix }: RawRequest): RequestFault | undefined {
  const { vendor, product } = facts;
  if (typeof vendor === 'string' && vendor !== policy.vendor)
    return { pointer: `${prefix}/vendor`, detail: `the policy is of \`${policy.vendor}\`, not of \`${vendor}\`` };
  const { products } = policy.document;
  if (typeof product !== 'string' || products === undefined || Object.hasOwn(products, product)) return undefined;
  return { pointer: `${prefix}/product`, detail: `the policy does not cover \`${product}\`` };
}

function noMoment({ prefix }: RawRequest): RequestFault {
  return {
    pointer: `${prefix}/openedAt`,
    detail: 'the case says neither when it was opened nor from when it is looked at',
    hint: 'give `openedAt`, or a moment for all cases',
  };
}

/** A case that is decided under one version alone is decided differently; one that is decided under neither is not decided at all. */
function coverageChange(before: CaseOutcome, after: CaseOutcome): Change[] {
  if (before.status === after.status || (before.status !== 'decided' && after.status !== 'decided')) return [];
  return [{ part: 'coverage', field: 'outcome', before: before.status, after: after.status }];
}
