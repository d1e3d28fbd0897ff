import { ownValue } from '../own-value.ts';
import type { SeverityLimit } from '../policy/policy-document.generated.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

/** How severe a case is and how that came about, as the contract tells it. */
export type SeverityPart = {
  readonly id: string | null;
  readonly label: string | null;
  readonly requested: string | null;
  readonly assessed: string | null;
  readonly basis: 'requested' | 'assessed' | 'limited' | 'default';
  readonly review: { readonly by: string; readonly reason: string } | null;
};

type SeverityOutcome = { readonly part: SeverityPart; readonly facts: Facts; readonly fired: readonly Rule<unknown>[] };

/** The last event that changed the severity: to what, and what the case was handled as before it (null for no severity). */
export type SeverityChange = { readonly to: string | undefined; readonly before: string | null };

/**
 * The severity of a case. What an event changed it to is a new wish where the customer sets the severity, the vendor's own finding
 * where the vendor does.
 */
export function decideSeverity(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  facts: Facts,
  change: SeverityChange | undefined,
): SeverityOutcome {
  const { tables, document } = policy;
  const changedTo = change?.to;
  const isCustomers = document.severity?.setBy !== 'vendor';
  const known: Record<string, unknown> = { ...facts };
  const requested = (changedTo !== undefined && isCustomers ? changedTo : facts.requestedSeverity) as string | undefined;
  known.requestedSeverity = requested;
  const criterion = rules.first(tables.criteria, facts);
  const finding = changedTo !== undefined && !isCustomers ? changedTo : criterion?.outcome.then;
  known.assessedSeverity = finding;
  const limits = rules.every(tables.limits, known);
  const assessed = lower(finding, limits, policy, ({ outcome }) => outcome.binds !== 'handling');
  known.assessedSeverity = assessed;
  const chosen = (isCustomers ? (requested ?? assessed) : (assessed ?? requested)) ?? document.severity?.default;
  const id = lower(chosen, limits, policy);
  known.severity = id;
  known.severityRaised = change !== undefined && gravity(id, policy) < gravity(change.before, policy);
  const review = rules.first(tables.reviews, known);
  const gravest = Math.min(gravity(chosen, policy), gravity(finding, policy));
  const applied = limits.filter(({ outcome }) => gravity(outcome.highest, policy) > gravest);
  const basis = (isCustomers ? requested !== undefined : assessed === undefined) ? 'requested' : 'assessed';
  return {
    part: {
      id: id ?? null,
      label: id === undefined ? null : (ownValue(document.severities, id)?.label ?? id),
      requested: requested ?? null,
      assessed: assessed ?? null,
      basis: id !== chosen ? 'limited' : requested === undefined && assessed === undefined ? 'default' : basis,
      review: review ? { by: review.outcome.by ?? '', reason: review.outcome.reason ?? '' } : null,
    },
    facts: known,
    fired: [...(criterion ? [criterion] : []), ...applied, ...(review ? [review] : [])],
  };
}

/** The severity, or the gravest one that the limits allow. */
function lower(
  severity: string | undefined,
  limits: readonly Rule<SeverityLimit>[],
  policy: CompiledPolicy,
  binds: (limit: Rule<SeverityLimit>) => boolean = () => true,
): string | undefined {
  if (severity === undefined) return undefined;
  let lowest = gravity(severity, policy);
  for (const limit of limits) {
    const highest = gravity(limit.outcome.highest, policy);
    if (highest !== Number.POSITIVE_INFINITY && binds(limit)) lowest = Math.max(lowest, highest);
  }
  return policy.severities[lowest];
}

/** The place of a severity, 0 for the gravest; what is no severity comes after all of them. */
function gravity(severity: string | null | undefined, { severities }: CompiledPolicy): number {
  const place = typeof severity === 'string' ? severities.indexOf(severity) : -1;
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
