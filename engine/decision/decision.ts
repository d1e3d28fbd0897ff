import type { Source } from '../policy/policy-document.generated.ts';
import type { Fired } from '../rules/rule-table.ts';
import type { ClosurePart, DispositionPart } from './closing.ts';
import type { VersionsPart } from './data-versions.ts';
import type { RoutingPart } from './desk.ts';
import type { EscalationPart } from './escalation.ts';
import type { ExplanationPart } from './explanation.ts';
import type { IntakePart } from './intake.ts';
import type { SeverityPart } from './severity.ts';
import type { TargetsPart } from './targets.ts';

/** A rule's id and words. */
export type Labelled = { readonly id: string; readonly label: string };

/** A rule that decided something, and where the document states it. */
export type SourcePart = {
  readonly stage: string;
  readonly rule: string;
  readonly document: string | null;
  readonly section: string | null;
};

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
  readonly obligations: readonly Labelled[];
  readonly escalation: EscalationPart;
  readonly disposition: DispositionPart;
  readonly closure: ClosurePart;
  readonly notices: readonly Labelled[];
  readonly sources: readonly SourcePart[];
  readonly versions: VersionsPart;
  readonly explanation?: readonly ExplanationPart[];
};

/** The id and words of a rule that holds. */
export function labelled({ rule }: Fired<{ readonly label?: string }>): Labelled {
  return { id: rule.id, label: rule.outcome.label ?? rule.id };
}

/** Where the rules that decided stand, each once, in the order in which they did. */
export function tellSources(fired: readonly Fired[], own: Source): SourcePart[] {
  const parts = fired.map(({ stage, rule }) => ({
    stage,
    rule: rule.id,
    document: rule.source?.document ?? own.document ?? null,
    section: rule.source?.section ?? null,
  }));
  return [...new Map(parts.map((part) => [`${part.stage}\0${part.rule}`, part])).values()];
}
