import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { owedTargets } from '../decision/owed-targets.ts';
import { toCase } from '../decision/request.ts';
import { currentPhase, ruleCase } from '../decision/rule-case.ts';
import { compiledAnswers } from '../rules/rule-answers.ts';
import { type CheckedCase, withFacts } from './checked-case.ts';
import type { FactCandidates } from './fact-candidates.ts';

/** What a question that is not answered yet can still change. */
const relevantParts = ['intake', 'severity', 'desk', 'exclusion', 'targets'] as const;

export type RelevantPart = (typeof relevantParts)[number];

type Outcome = Readonly<Record<RelevantPart, string>>;

/** Tries cases, as many as it may. */
export class CaseTrial {
  tried = 0;
  isUsedUp = false;

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly most: number,
  ) {}

  /** Which parts come out differently for some value of a fact. */
  partsChangedBy({ fact, values }: FactCandidates, asked: CheckedCase, before: Outcome | undefined): RelevantPart[] {
    const changed = new Set<RelevantPart>();
    for (const value of values) {
      const after = this.outcomeOf(withFacts(asked, { [fact]: value }));
      if (before === undefined || after === undefined) break;
      for (const part of relevantParts) if (before[part] !== after[part]) changed.add(part);
    }
    return relevantParts.filter((part) => changed.has(part));
  }

  /** Which parts come out differently where a case does not state one of its facts. */
  partsLostWithout(fact: string, asked: CheckedCase): RelevantPart[] {
    const [whole, without] = [this.outcomeOf(asked), this.outcomeOf(withFacts(asked, { [fact]: null }))];
    if (whole === undefined || without === undefined) return [];
    return relevantParts.filter((part) => whole[part] !== without[part]);
  }

  /** What comes out, part by part; undefined where no more may be tried. */
  outcomeOf({ request, moment }: CheckedCase): Outcome | undefined {
    if (this.tried >= this.most) {
      this.isUsedUp = true;
      return undefined;
    }
    this.tried += 1;
    const ruled = ruleCase(compiledAnswers, this.policy, toCase(request, moment, this.policy));
    const { intake, phases, exclusion } = ruled;
    const { severity, route, commitments } = currentPhase(phases);
    const targets = owedTargets(ruled).flatMap((kind) => {
      const promise = commitments.byKind[kind];
      if (promise === undefined) return [];
      const { commitment, within, hours, startsOn } = promise;
      return [[kind, commitment, within?.value, within?.unit, hours?.id, startsOn].join(' ')];
    });
    return {
      intake: `${intake.part.outcome} ${intake.part.to}`,
      severity: `${severity.id}`,
      desk: `${route.desk}`,
      exclusion: `${exclusion?.id}`,
      targets: targets.join('|'),
    };
  }
}
