import { ownValue } from '../own-value.ts';
import type { SeverityAdjustment, SeverityLimit } from '../policy/policy-document.generated.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

/** How severe a case is and how that came about, as the contract tells it. */
export type SeverityPart = {
  readonly id: string | null;
  readonly label: string | null;
  readonly requested: string | null;
  readonly assessed: string | null;
  readonly basis: 'requested' | 'assessed' | 'adjusted' | 'limited' | 'default';
  readonly review: { readonly by: string; readonly reason: string } | null;
};

type SeverityOutcome = { readonly part: SeverityPart; readonly facts: Facts; readonly fired: readonly Rule<unknown>[] };

/** The last event that changed the severity: to what, and what the case was handled as before it (null for no severity). */
export type SeverityChange = { readonly to: string | undefined; readonly before: string | null };

/**
 * The severity of a case. What an event changed it to is a new wish where the customer sets the severity, the vendor's own finding
 * where the vendor does; adjustments move neither. Where the policy says that it is a wish to be assessed, the facts hold it already.
 */
export function decideSeverity(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  facts: Facts,
  change: SeverityChange | undefined,
): SeverityOutcome {
  const { tables, document } = policy;
  const changedTo = document.severity?.changes === 'requested' ? undefined : change?.to;
  const isCustomers = document.severity?.setBy !== 'vendor';
  const known: Record<string, unknown> = { ...facts };
  const requested = (changedTo !== undefined && isCustomers ? changedTo : facts.requestedSeverity) as string | undefined;
  known.requestedSeverity = requested;
  const criterion = rules.first(tables.criteria, facts);
  const found = changedTo !== undefined && !isCustomers ? changedTo : criterion?.outcome.then;
  known.assessedSeverity = found;
  const adjustments = tables.adjustments.rules.length === 0 ? none : rules.every(tables.adjustments, known);
  const isFoundAnew = changedTo !== undefined && !isCustomers;
  const finding = isFoundAnew ? found : adjusted(found, adjustments, policy);
  known.assessedSeverity = finding;
  const limits = rules.every(tables.limits, known);
  const assessed = lower(finding, limits, policy, ({ outcome }) => outcome.binds !== 'handling');
  known.assessedSeverity = assessed;
  const isWishedAnew = changedTo !== undefined && isCustomers;
  const wish = isWishedAnew ? requested : adjusted(requested, adjustments, policy);
  const chosen =
    (isCustomers ? (wish ?? assessed) : (assessed ?? wish)) ?? adjusted(document.severity?.default, adjustments, policy);
  const id = lower(chosen, limits, policy);
  known.severity = id;
  known.severityRaised = change !== undefined && gravity(id, policy) < gravity(change.before, policy);
  const review = rules.first(tables.reviews, known);
  const gravest = Math.min(gravity(chosen, policy), gravity(finding, policy));
  const applied = limits.filter(({ outcome }) => gravity(outcome.highest, policy) > gravest);
  const basis = (isCustomers ? requested !== undefined : assessed === undefined) ? 'requested' : 'assessed';
  const unmoved = (isCustomers ? (requested ?? found) : (found ?? requested)) ?? document.severity?.default;
  const moving = (isCustomers ? isWishedAnew : isFoundAnew)
    ? none
    : adjustments.filter((one) => adjusted(unmoved, [one], policy) !== unmoved);
  const isMoved = moving.length > 0 && id !== unmoved;
  const isDefault = requested === undefined && assessed === undefined;
  return {
    part: {
      id: id ?? null,
      label: id === undefined ? null : (ownValue(document.severities, id)?.label ?? id),
      requested: requested ?? null,
      assessed: assessed ?? null,
      basis: id !== chosen ? 'limited' : isMoved ? 'adjusted' : isDefault ? 'default' : basis,
      review: review ? { by: review.outcome.by ?? '', reason: review.outcome.reason ?? '' } : null,
    },
    facts: known,
    fired: [...(criterion ? [criterion] : []), ...moving, ...applied, ...(review ? [review] : [])],
  };
}

const none: readonly Rule<SeverityAdjustment>[] = [];

/** The severity as adjustments move it: what they raise and lower is added up, and what it is at the lowest comes after. It stays among those that there are. */
export function adjusted(
  severity: string | undefined,
  adjustments: readonly Rule<SeverityAdjustment>[],
  policy: CompiledPolicy,
): string | undefined {
  const place = gravity(severity, policy);
  if (adjustments.length === 0 || place === Number.POSITIVE_INFINITY) return severity;
  let [steps, lowest] = [0, policy.severities.length - 1];
  for (const { outcome } of adjustments) {
    steps += (outcome.lower ?? 0) - (outcome.raise ?? 0);
    lowest = Math.min(lowest, gravity(outcome.lowest, policy));
  }
  return policy.severities[Math.min(lowest, Math.max(0, place + steps))];
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
export function gravity(severity: string | null | undefined, { severities }: CompiledPolicy): number {
  const place = typeof severity === 'string' ? severities.indexOf(severity) : -1;
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
