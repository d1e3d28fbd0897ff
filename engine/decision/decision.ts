import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import type { Rule, RuleOrigin } from '../rules/rule-table.ts';
import type { ClosurePart, DispositionPart } from './closing.ts';
import type { CreditPart } from './credits.ts';
import type { VersionsPart } from './data-versions.ts';
import type { RoutingPart } from './desk.ts';
import type { EscalationPart } from './escalation.ts';
import type { ExplanationPart } from './explanation.ts';
import type { IntakePart } from './intake.ts';
import type { OtherPolicy } from './other-policies.ts';
import type { SeverityPart } from './severity.ts';
import type { TargetsPart } from './targets.ts';

/** A rule's id and words. */
export type Labelled = { readonly id: string; readonly label: string };

/** What is decided about a case, as docs/api.md describes it. */
export type Decision = {
  readonly decisionId: string;
  readonly caseId: string | null;
  readonly asOf: string;
  readonly policy: { readonly id: string; readonly language: string; readonly version: number; readonly digest: string };
  readonly intake: IntakePart;
  readonly severity: SeverityPart;
  readonly routing: RoutingPart;
  readonly excluded: Labelled | null;
  readonly targets: TargetsPart;
  /** What missed targets give by now; left out where the policy has no credits. */
  readonly credits?: readonly CreditPart[];
  readonly obligations: readonly Labelled[];
  readonly escalation: EscalationPart;
  readonly disposition: DispositionPart;
  readonly closure: ClosurePart;
  readonly notices: readonly Labelled[];
  /** The facts that the policy requires and the case does not state; left out where it requires none. */
  readonly openQuestions?: readonly string[];
  readonly sources: readonly RuleOrigin[];
  readonly versions: VersionsPart & { readonly otherPolicies?: readonly OtherPolicy[] };
  readonly explanation?: readonly ExplanationPart[];
};

/** The zone in which a decision tells its instants: that of the desk that handles the case, or else the policy's. */
export function decisionZone(
  { routing }: { readonly routing: Pick<RoutingPart, 'desk'> },
  { timeZone = 'UTC' }: Pick<SupportPolicy, 'timeZone'>,
): string {
  return routing.desk?.timeZone ?? timeZone;
}

/** The id and words of a rule that holds. */
export function labelled({ id, outcome }: Rule<{ readonly label?: string }>): Labelled {
  return { id, label: outcome.label ?? id };
}

/** Where the rules that decided stand, each once, in the order in which they did. */
export function serializeSources(fired: readonly Rule<unknown>[]): readonly RuleOrigin[] {
  return [...new Set(fired)].map(({ origin }) => origin);
}

/** The sources without those that another version of the policy states in the same place under the same name. */
export function differentSources(sources: readonly RuleOrigin[]): readonly RuleOrigin[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
