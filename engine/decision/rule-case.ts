import type { DispositionRule, LabelledRule } from '../policy/policy-document.generated.ts';
import type { Rule, RuleAnswers } from '../rules/rule-table.ts';
import { decidePhases, type Phase } from './case-phases.ts';
import { type CaseClosing, decideClosing } from './closing-rules.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideIntake, type IntakePart } from './intake.ts';
import { type CaseLevels, decideLevels } from './levels.ts';
import type { SupportCase } from './request.ts';

/** Everything that rules say about a case, before a clock is read. */
export type RuledCase = {
  readonly intake: { readonly part: IntakePart; readonly fired: readonly Rule<unknown>[] };
  readonly phases: readonly Phase[];
  readonly exclusion: Rule<LabelledRule> | undefined;
  /** Undefined where no level asks for anything or comes by itself. */
  readonly levels: CaseLevels | undefined;
  readonly disposition: Rule<DispositionRule> | undefined;
  /** By which rule silence closes the case, where rules say so. */
  readonly closing: CaseClosing | undefined;
  readonly obligations: readonly Rule<LabelledRule>[];
  readonly notices: readonly Rule<LabelledRule>[];
};

/** Asks every question that the decision of a case puts to rules. Rules are asked nowhere else. */
export function ruleCase(rules: RuleAnswers, policy: CompiledPolicy, supportCase: SupportCase): RuledCase {
  const { tables } = policy;
  const intake = decideIntake(rules, policy, supportCase.facts);
  const phases = decidePhases(rules, policy, supportCase);
  const current = currentPhase(phases);
  const { facts } = current;
  return {
    intake,
    phases,
    exclusion: rules.first(tables.exclusions, facts),
    levels: decideLevels(rules, policy, phases),
    disposition: rules.first(tables.disposition, facts),
    closing: decideClosing(rules, policy, current),
    obligations: rules.every(tables.obligations, facts),
    notices: rules.every(tables.notices, facts),
  };
}

/** The phase that a case is in; there is always one. */
export function currentPhase(phases: readonly Phase[]): Phase {
  return phases[phases.length - 1] as Phase;
}
