import { decidePhases } from '../decision/case-phases.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Problem } from '../decision/problem.ts';
import { toCase } from '../decision/request.ts';
import { currentPhase } from '../decision/rule-case.ts';
import { ownValue } from '../own-value.ts';
import { compiledAnswers } from '../rules/rule-answers.ts';
import { type CheckedCase, checkedCase, withFacts } from './checked-case.ts';
import { type FactCandidates, factCandidates } from './fact-candidates.ts';

/** A fact that would have to be different; `from` is null where it is not stated. */
export type FactChange = { readonly fact: string; readonly from: unknown; readonly to: unknown };

/** What leads to a severity or a desk: the fewest facts that would have to be different; null where none were found. */
export type NearestChange = { readonly id: string; readonly changes: readonly FactChange[] | null };

export type NearestChanges = {
  readonly severity: string | null;
  readonly desk: string | null;
  /** For each other severity, the gravest first, and each other desk of the policy. */
  readonly severities: readonly NearestChange[];
  readonly desks: readonly NearestChange[];
  /** How many cases were tried, and whether those were all: then what was not found is not to be had by so few changes. */
  readonly tried: number;
  readonly isComplete: boolean;
};

/** How far is looked: how many facts may differ at once, how many cases may be tried; `asOf` is for a case that names no moment. */
type NearestLimits = { readonly asOf?: number; readonly mostFacts?: number; readonly mostTries?: number };

/**
 * The fewest facts that would have to be different for each other severity and each other desk: one, then two, then three of those
 * that rules ask about. Of several
 * ways as short, the first in the order of the catalogue, facts that the case states before others; what the customer asks for comes last.
 */
export function nearestChanges(
  policy: CompiledPolicy,
  sent: unknown,
  { asOf, mostFacts = 3, mostTries = 20_000 }: NearestLimits = {},
): NearestChanges | Problem {
  const asked = checkedCase(policy, sent, asOf);
  if ('status' in asked) return asked;
  const now = handlingOf(policy, asked);
  const found = { severities: goals(policy.severities, now.severity), desks: goals(policy.eventNames.desks, now.desk) };
  let [tried, isComplete] = [0, true];
  for (const changes of changesOf(candidatesFor(policy, asked), asked, mostFacts)) {
    if (![...found.severities.values(), ...found.desks.values()].includes(null)) break;
    if (tried === mostTries) {
      isComplete = false;
      break;
    }
    tried += 1;
    const { severity, desk } = handlingOf(
      policy,
      withFacts(asked, Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))),
    );
    note(found.severities, severity, changes);
    note(found.desks, desk, changes);
  }
  return { ...now, severities: listedGoals(found.severities), desks: listedGoals(found.desks), tried, isComplete };
}

type Goals = Map<string, readonly FactChange[] | null>;

function goals(ids: readonly string[], current: string | null): Goals {
  return new Map(ids.filter((id) => id !== current).map((id) => [id, null]));
}

function note(goals: Goals, reached: string | null, changes: readonly FactChange[]): void {
  if (reached !== null && goals.get(reached) === null) goals.set(reached, changes);
}

function listedGoals(goals: Goals): NearestChange[] {
  return [...goals].map(([id, changes]) => ({ id, changes }));
}

function handlingOf(policy: CompiledPolicy, { request, moment }: CheckedCase): { severity: string | null; desk: string | null } {
  const { severity, route } = currentPhase(decidePhases(compiledAnswers, policy, toCase(request, moment, policy)));
  return { severity: severity.id, desk: route.desk ?? null };
}

/** The facts on which severity and desk can hang, with what is worth trying. */
function candidatesFor(policy: CompiledPolicy, { request }: CheckedCase): FactCandidates[] {
  const { criteria, limits, teams, desks } = policy.tables;
  const asked = factCandidates(policy, [criteria, limits, teams, desks], request.case);
  const wishes = policy.severities.filter((severity) => severity !== request.case.requestedSeverity);
  const goal = { fact: 'requestedSeverity', values: wishes };
  const isStated = ({ fact }: FactCandidates): boolean => ownValue(request.case, fact) !== undefined;
  const others = asked.filter(({ fact }) => fact !== goal.fact);
  return [...others.filter(isStated), ...others.filter((one) => !isStated(one)), ...(wishes.length > 0 ? [goal] : [])];
}

/** Every set of changes to one fact, then to two, and so on. */
function* changesOf(
  candidates: readonly FactCandidates[],
  { request }: CheckedCase,
  most: number,
): Generator<readonly FactChange[]> {
  for (let size = 1; size <= most; size += 1) yield* combinations(candidates, request.case, size);
}

function* combinations(
  candidates: readonly FactCandidates[],
  stated: Readonly<Record<string, unknown>>,
  size: number,
): Generator<readonly FactChange[]> {
  for (const [index, { fact, values }] of candidates.entries()) {
    for (const to of values) {
      const change = { fact, from: ownValue(stated, fact) ?? null, to };
      if (size === 1) yield [change];
      else for (const others of combinations(candidates.slice(index + 1), stated, size - 1)) yield [change, ...others];
    }
  }
}
