import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Problem } from '../decision/problem.ts';
import { ownValue } from '../own-value.ts';
import { CaseTrial, type RelevantPart } from './case-trial.ts';
import { type CheckedCase, checkedCase, withFacts } from './checked-case.ts';
import { type FactCandidates, factCandidates } from './fact-candidates.ts';
import { factsTogether } from './facts-together.ts';
import { tablesOf } from './paired-answers.ts';

/** A fact that the case does not state and that could change what comes out. */
export type RelevantFact = {
  readonly fact: string;
  readonly parts: readonly RelevantPart[];
  /** The other fact that would have to be stated with it; null where it changes something by itself. */
  readonly together: string | null;
};

export type RelevantFacts = {
  readonly facts: readonly RelevantFact[];
  readonly tried: number;
  /** Whether every value was tried: alone, together with one other fact, and together with all that a rule asks for. */
  readonly isComplete: boolean;
};

/** How many cases may be tried; `asOf` is for a case that names no moment. */
type RelevantLimits = { readonly asOf?: number; readonly mostTries?: number };

/**
 * The facts not stated yet that could still change severity, desk, targets, intake or exclusion, in the order of the catalogue:
 * each value that rules tell apart is tried, alone, then together with one other fact, and then in the set of everything
 * that some rule asks for.
 */
export function relevantFacts(
  policy: CompiledPolicy,
  sent: unknown,
  { asOf, mostTries = 20_000 }: RelevantLimits = {},
): RelevantFacts | Problem {
  const asked = checkedCase(policy, sent, asOf);
  if ('status' in asked) return asked;
  const open = openCandidates(policy, asked);
  const trial = new CaseTrial(policy, mostTries);
  const found = new Map<string, RelevantFact>();
  const now = trial.outcomeOf(asked);
  for (const one of open) {
    const parts = trial.partsChangedBy(one, asked, now);
    if (parts.length > 0) found.set(one.fact, { fact: one.fact, parts, together: null });
  }
  for (const one of open.filter(({ fact }) => !found.has(fact))) {
    const together = findCompanion(trial, one, open, asked);
    if (together !== undefined) found.set(one.fact, together);
  }
  const helpers: Json[] = [{}];
  for (const set of factsTogether(relevantTables(policy), asked.request.case)) {
    if (open.every(({ fact }) => found.has(fact))) break;
    tryTogether(trial, set, open, asked, found, helpers);
  }
  const facts = open.flatMap(({ fact }) => found.get(fact) ?? []);
  return { facts, tried: trial.tried, isComplete: !trial.isUsedUp };
}

/** Facts that rules ask about and the case does not state. */
function openCandidates(policy: CompiledPolicy, { request }: CheckedCase): FactCandidates[] {
  const asked = factCandidates(policy, relevantTables(policy), request.case);
  const goal = { fact: 'requestedSeverity', values: policy.severities };
  const all = asked.some(({ fact }) => fact === goal.fact) || goal.values.length === 0 ? asked : [...asked, goal];
  return all.filter(({ fact }) => ownValue(request.case, fact) === undefined);
}

function relevantTables(policy: CompiledPolicy): ReturnType<typeof tablesOf> {
  return tablesOf(policy.tables).filter(({ name }) => !aside.includes(name));
}

/** Tables that change nothing of that. */
const aside = ['severity.reviews', 'routing.billing', 'notices', 'obligations'];

/** A first other fact with which a fact changes something. */
function findCompanion(
  trial: CaseTrial,
  one: FactCandidates,
  open: readonly FactCandidates[],
  asked: CheckedCase,
): RelevantFact | undefined {
  for (const other of open) {
    if (other.fact === one.fact) continue;
    for (const value of other.values) {
      const context = withFacts(asked, { [other.fact]: value });
      const parts = trial.partsChangedBy(one, context, trial.outcomeOf(context));
      if (parts.length > 0) return { fact: one.fact, parts, together: other.fact };
    }
  }
  return undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Notes the facts that change something once everything else that a rule asks for is stated, and one answer more: any, or one
 * that helped another rule.
 */
function tryTogether(
  trial: CaseTrial,
  set: Json,
  open: readonly FactCandidates[],
  asked: CheckedCase,
  found: Map<string, RelevantFact>,
  helpers: Json[],
): void {
  const note = (fact: string, parts: RelevantFact['parts']): void => {
    const together = Object.keys(set).find((other) => other !== fact) ?? null;
    if (parts.length > 0) found.set(fact, { fact, parts, together });
  };
  const isOpen = ({ fact }: FactCandidates): boolean => !found.has(fact);
  const noteMembers = (helper: Json): void => {
    const whole = withFacts(asked, { ...helper, ...set });
    for (const { fact } of open.filter(isOpen)) if (Object.hasOwn(set, fact)) note(fact, trial.partsLostWithout(fact, whole));
  };
  helpers.forEach(noteMembers);
  const context = withFacts(asked, set);
  for (const one of open.filter((candidate) => isOpen(candidate) && !Object.hasOwn(set, candidate.fact))) {
    const before = trial.outcomeOf(context);
    const helping = one.values.filter((value) => trial.partsChangedBy({ ...one, values: [value] }, context, before).length > 0);
    note(one.fact, trial.partsChangedBy({ ...one, values: helping }, context, before));
    for (const helper of helping.map((value) => ({ [one.fact]: value }))) {
      helpers.push(helper);
      noteMembers(helper);
    }
  }
}
