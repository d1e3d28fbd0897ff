import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Problem } from '../decision/problem.ts';
import { toCase } from '../decision/request.ts';
import { currentPhase, ruleCase } from '../decision/rule-case.ts';
import { targetKinds } from '../policy/targets.ts';
import { compiledAnswers } from '../rules/rule-answers.ts';
import { type AskedCase, askedCase, withFacts } from './asked-case.ts';
import { type FactCandidates, factCandidates } from './fact-candidates.ts';
import { tablesOf } from './paired-answers.ts';

/** What a question that is not answered yet can still change. */
export const relevantParts = ['intake', 'severity', 'desk', 'exclusion', 'targets'] as const;

export type RelevantPart = (typeof relevantParts)[number];

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
  /** Whether every value was tried, alone and together with one other fact. */
  readonly isComplete: boolean;
};

/** How many cases may be tried; `asOf` is for a case that names no moment. */
export type RelevantLimits = { readonly asOf?: number; readonly mostTries?: number };

/**
 * The facts not stated yet that could still change severity, desk, targets, intake or exclusion, in the order of the catalogue:
 * each value that rules tell apart is tried, alone and then together with one other fact.
 */
export function relevantFacts(
  policy: CompiledPolicy,
  sent: unknown,
  { asOf, mostTries = 20_000 }: RelevantLimits = {},
): RelevantFacts | Problem {
  const asked = askedCase(policy, sent, asOf);
  if ('status' in asked) return asked;
  const open = openCandidates(policy, asked);
  const trial = new Trial(policy, mostTries);
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
  const facts = open.flatMap(({ fact }) => found.get(fact) ?? []);
  return { facts, tried: trial.tried, isComplete: !trial.isUsedUp };
}

/** Facts that rules ask about and the case does not state. */
function openCandidates(policy: CompiledPolicy, { request }: AskedCase): FactCandidates[] {
  const tables = tablesOf(policy.tables).filter(({ name }) => !aside.includes(name));
  const asked = factCandidates(policy, tables, request.case);
  const wish = { fact: 'requestedSeverity', values: policy.severities };
  const all = asked.some(({ fact }) => fact === wish.fact) || wish.values.length === 0 ? asked : [...asked, wish];
  return all.filter(({ fact }) => request.case[fact] === undefined);
}

/** Tables that change nothing of that. */
const aside = ['severity.reviews', 'notices', 'obligations', 'disposition'];

/** A first other fact with which a fact changes something. */
function findCompanion(
  trial: Trial,
  one: FactCandidates,
  open: readonly FactCandidates[],
  asked: AskedCase,
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

type Outcome = Readonly<Record<RelevantPart, string>>;

/** Tries cases, as many as it may. */
class Trial {
  tried = 0;
  isUsedUp = false;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly most: number,
  ) {}

  /** Which parts come out differently for some value of a fact. */
  partsChangedBy({ fact, values }: FactCandidates, asked: AskedCase, before: Outcome | undefined): RelevantPart[] {
    const changed = new Set<RelevantPart>();
    for (const value of values) {
      const after = this.outcomeOf(withFacts(asked, { [fact]: value }));
      if (before === undefined || after === undefined) break;
      for (const part of relevantParts) if (before[part] !== after[part]) changed.add(part);
    }
    return relevantParts.filter((part) => changed.has(part));
  }

  /** What comes out, part by part; undefined where no more may be tried. */
  outcomeOf({ request, moment }: AskedCase): Outcome | undefined {
    if (this.tried >= this.most) {
      this.isUsedUp = true;
      return undefined;
    }
    this.tried += 1;
    const { intake, phases, exclusion } = ruleCase(compiledAnswers, this.policy, toCase(request, moment, this.policy));
    const { severity, route, promises } = currentPhase(phases);
    const promised = targetKinds.map((kind) => {
      const { commitment, within, hours, startsOn } = promises.byKind[kind] ?? {};
      return [commitment, within?.value, within?.unit, hours?.id, startsOn].join(' ');
    });
    return {
      intake: `${intake.part.outcome} ${intake.part.to}`,
      severity: `${severity.id}`,
      desk: `${route.desk}`,
      exclusion: `${exclusion?.id}`,
      targets: exclusion === undefined ? promised.join('|') : '',
    };
  }
}
