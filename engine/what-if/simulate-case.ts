import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { decideChecked, type UnnamedDecision } from '../decision/decide.ts';
import { validationIssue } from '../decision/problem.ts';
import { checkRequest, type RawRequest, readRequest, toCase } from '../decision/request.ts';
import { currentPhase, ruleCase } from '../decision/rule-case.ts';
import type { ValidationIssue } from '../decision/validation-issue.ts';
import { nearestName } from '../diagnostic.ts';
import { messageOf } from '../messages/message-of.ts';
import { metricsSetBy, targetOf } from '../policy/target-rule.ts';
import { caseMoment } from './case-moment.ts';
import type { Change } from './change.ts';
import { compareDecisions } from './compare-decisions.ts';
import { isReworded } from './is-reworded.ts';
import { type PairedAnswers, pairedAnswers } from './paired-answers.ts';
import type { CaseOutcome, SimulatedCase } from './simulated-case.ts';

/** Two versions that are held against each other, and the moment (milliseconds) for cases that name none. */
export type Versions = {
  readonly before: CompiledPolicy;
  readonly after: CompiledPolicy;
  readonly asOf: number | undefined;
  /** Undefined where the versions differ in more than rules. */
  readonly paired: PairedAnswers | undefined;
  /** Whether some target has an objective, so that every case has to be decided. */
  readonly countsObjectives: boolean;
};

/** Makes two versions ready to be held against each other on many cases. */
export function versionsOf(before: CompiledPolicy, after: CompiledPolicy, asOf?: number): Versions {
  const countsObjectives = hasObjectives(before) || hasObjectives(after);
  return { before, after, asOf, paired: pairedAnswers(before, after), countsObjectives };
}

function hasObjectives({ document }: CompiledPolicy): boolean {
  return (document.targets ?? []).some((rule) =>
    metricsSetBy(rule).some((metric) => targetOf(rule, metric)?.objective !== undefined),
  );
}

/**
 * Decides a case (or a request `{case, asOf}`) under each of two versions, whatever is in force, and says what differs. A case
 * that names no vendor is taken for one of the policy's. Never throws for what was sent. `place` is its line or its position.
 */
export function simulateCase(versions: Versions, sent: unknown, place: number): SimulatedCase {
  const read = readRequest(sent);
  if ('pointer' in read) return unreadableCase(read, place);
  const { before: was, after: is, paired, countsObjectives } = versions;
  const moment = caseMoment(read, versions.asOf);
  const id = typeof read.case.id === 'string' ? read.case.id : null;
  const asked = understand(was, read, moment);
  const alike = paired && decideAlike(paired, was, asked);
  if (alike !== undefined) {
    // Nothing differs, but what objectives are met by is counted of every case.
    const outcome = countsObjectives ? decided(was, asked) : alike;
    return { place, id, before: outcome, after: outcome, changes: none, isReworded: false };
  }
  const before = decided(was, asked);
  const after = decided(is, understand(is, read, moment));
  if (before.decision === undefined || after.decision === undefined)
    return { place, id, before, after, changes: coverageChange(before, after), isReworded: false };
  const changes = compareDecisions(before.decision, after.decision);
  return { place, id, before, after, changes, isReworded: isReworded(before.decision, after.decision) };
}

const none: readonly Change[] = [];

/** A case that cannot even be taken apart: it has the same issue under both versions. */
export function unreadableCase(issue: ValidationIssue, place: number): SimulatedCase {
  const outcome: CaseOutcome = { status: 'faulty', faults: [issue] };
  return { place, id: null, before: outcome, after: outcome, changes: [], isReworded: false };
}

/** A request that can be decided, or why not. */
type Understood = { readonly request: RawRequest; readonly moment: number } | Extract<CaseOutcome, { faults: unknown }>;

function understand(policy: CompiledPolicy, sent: RawRequest, moment: number | undefined): Understood {
  const { vendor } = sent.case;
  const request = vendor === undefined || vendor === null ? { ...sent, case: { vendor: policy.vendor, ...sent.case } } : sent;
  const uncovered = coverageIssue(policy, request);
  if (uncovered !== undefined) return { status: 'not-covered', faults: [uncovered] };
  const issues = checkRequest(request, policy.catalogue, policy.eventNames);
  if (moment === undefined && issues.length === 0) issues.add(() => noMoment(request));
  return moment === undefined || issues.length > 0 ? { status: 'faulty', faults: issues.listed } : { request, moment };
}

/**
 * What becomes of a case under both versions, where nothing but rules is between them and these say the same: then all that
 * follows is the same. What keeps one version from deciding keeps the other from it too.
 */
function decideAlike(paired: PairedAnswers, policy: CompiledPolicy, asked: Understood): CaseOutcome | undefined {
  if ('faults' in asked) return asked;
  paired.start();
  const { phases } = ruleCase(paired, policy, toCase(asked.request, asked.moment, policy));
  if (!paired.agreed()) return undefined;
  const { severity, route } = currentPhase(phases);
  return { status: 'decided', severity: severity.id, desk: route.desk ?? null, decision: undefined };
}

function decided(policy: CompiledPolicy, asked: Understood): CaseOutcome & { readonly decision?: UnnamedDecision | undefined } {
  if ('faults' in asked) return asked;
  const decision = decideChecked(policy, asked.request, asked.moment);
  return { status: 'decided', severity: decision.severity.id, desk: decision.routing.desk?.id ?? null, decision };
}

/** Why a case is none of the policy's: another vendor's, or a product that the policy does not cover. */
function coverageIssue(policy: CompiledPolicy, { case: facts, prefix }: RawRequest): ValidationIssue | undefined {
  const { vendor, product } = facts;
  if (typeof vendor === 'string' && vendor !== policy.vendor)
    return validationIssue(`${prefix}/vendor`, messageOf('case.other-vendor', { policy: policy.vendor, given: vendor }));
  const { products } = policy.document;
  if (typeof product !== 'string' || products === undefined || Object.hasOwn(products, product)) return undefined;
  const nearest = nearestName(product, Object.keys(products));
  return validationIssue(`${prefix}/product`, messageOf('case.product-not-covered', { product }), { nearest });
}

function noMoment({ prefix }: RawRequest): ValidationIssue {
  return validationIssue(`${prefix}/openedAt`, messageOf('case.no-moment'), {
    hint: messageOf('case.give-opened-at'),
  });
}

/** A case that is decided under one version alone is decided differently; one that is decided under neither is not decided at all. */
function coverageChange(before: CaseOutcome, after: CaseOutcome): Change[] {
  if (before.status === after.status || (before.status !== 'decided' && after.status !== 'decided')) return [];
  return [{ part: 'coverage', field: 'outcome', before: before.status, after: after.status }];
}
