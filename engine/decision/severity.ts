import { type Asking, askEvery, askFirst, type Facts, type Fired } from '../rules/rule-table.ts';
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

export type SeverityOutcome = { readonly part: SeverityPart; readonly facts: Facts; readonly fired: readonly Fired[] };

/**
 * The severity of a case. `changedTo` is the severity of an event that changed it: a new wish where the customer sets the
 * severity, the vendor's own finding where the vendor does.
 */
export function* decideSeverity(policy: CompiledPolicy, facts: Facts, changedTo: string | undefined): Asking<SeverityOutcome> {
  const { tables, document } = policy;
  const setBy = document.severity?.setBy ?? 'customer';
  const wish = (changedTo !== undefined && setBy === 'customer' ? changedTo : facts.requestedSeverity) as string | undefined;
  const criterion = yield* askFirst(tables.criteria, facts);
  const finding = changedTo !== undefined && setBy === 'vendor' ? changedTo : criterion?.rule.outcome.then;
  const wished = { ...facts, ...(wish !== undefined && { requestedSeverity: wish }) };
  const limits = yield* askEvery(tables.limits, { ...wished, ...(finding !== undefined && { assessedSeverity: finding }) });
  const criteriaLimits = limits.filter(({ rule }) => rule.outcome.binds !== 'handling');
  const assessed = lower(
    finding,
    criteriaLimits.map(({ rule }) => rule.outcome.highest),
    policy,
  );
  const choices =
    setBy === 'customer'
      ? ([
          ['requested', wish],
          ['assessed', assessed],
        ] as const)
      : ([
          ['assessed', assessed],
          ['requested', wish],
        ] as const);
  const [basis, chosen] =
    choices.find(([, severity]) => severity !== undefined) ?? (['default', document.severity?.default] as const);
  const id = lower(
    chosen,
    limits.map(({ rule }) => rule.outcome.highest),
    policy,
  );
  const known = {
    ...wished,
    ...(assessed !== undefined && { assessedSeverity: assessed }),
    ...(id !== undefined && { severity: id }),
  };
  const review = yield* askFirst(tables.reviews, known);
  const applied = limits.filter(
    ({ rule }) => gravity(rule.outcome.highest, policy) > Math.min(gravity(chosen, policy), gravity(finding, policy)),
  );
  return {
    part: {
      id: id ?? null,
      label: id === undefined ? null : (document.severities?.[id]?.label ?? id),
      requested: wish ?? null,
      assessed: assessed ?? null,
      basis: id === chosen ? basis : 'limited',
      review: review ? { by: review.rule.outcome.by ?? '', reason: review.rule.outcome.reason ?? '' } : null,
    },
    facts: known,
    fired: [criterion, ...applied, review].filter((fired) => fired !== undefined),
  };
}

/** The severity, or the gravest one that all limits allow. */
function lower(
  severity: string | undefined,
  limits: readonly (string | undefined)[],
  policy: CompiledPolicy,
): string | undefined {
  if (severity === undefined) return undefined;
  const lowest = Math.max(
    gravity(severity, policy),
    ...limits.filter((limit) => limit !== undefined).map((limit) => gravity(limit, policy)),
  );
  return policy.severities[lowest];
}

/** The place of a severity, 0 for the gravest; what is no severity comes after all of them. */
function gravity(severity: string | undefined, { severities }: CompiledPolicy): number {
  const place = severity === undefined ? -1 : severities.indexOf(severity);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
