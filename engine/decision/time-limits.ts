import type { TimeLimit } from '../calendar/due-time.ts';
import { aroundTheClock } from '../calendar/open-time.ts';
import { zoneOf } from '../calendar/zone.ts';
import { dayOf, instantOf, isDay } from '../instant.ts';
import { ownValue } from '../own-value.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import type { PromisedAmount } from '../policy/target-rule.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import { type Amount, isAmount, isBusinessUnit, isWholeUnit, mostOfAmount, parseAmount } from '../vocabulary/amount.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { defaultBusinessDays, deskZone, resolveHours } from './hours.ts';
import type { ResolvedHours, UnknownHours } from './policy-hours.ts';
import type { Route } from './routing.ts';

const day = 86_400_000;

/** Why a time is not known: a fact (its name, and what the policy calls it) that a case does not state, or states so that it is no time. */
export type UnknownTime = { readonly fact: string; readonly called: string; readonly stated?: string };

/** Why there is no due time although one is promised. */
export type Unknown = UnknownHours | UnknownTime;

/** Whether it is a time that is not known, and not hours. */
export function isUnknownTime(reason: Unknown): reason is UnknownTime {
  return 'called' in reason;
}

/** What a policy says of a time besides how much it is: on which hours, and what else says when it is over. */
type LimitTerms = Pick<Target, 'on' | 'until' | 'cutoff' | 'afterCutoff' | 'dueWithinHours'>;

/** A time of a policy in a case, with the rules that said on which hours it counts. */
export type ResolvedLimit = (
  | { readonly limit: TimeLimit }
  | { readonly unknown: readonly Unknown[]; readonly amount: Amount | undefined }
) & { readonly fired: readonly Rule<unknown>[] };

/**
 * What a time of a policy is in a case. Without `on`, business days are those of the desk's hours (Monday to Friday where it has none or never
 * closes) and everything else counts around the clock. A fact that does not state the amount, or hours that are not known, leave it unknown.
 */
export function resolveLimit(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  within: PromisedAmount,
  { on, until, cutoff, afterCutoff, dueWithinHours }: LimitTerms,
  route: Route,
  facts: Facts,
): ResolvedLimit {
  const told = amountOf(policy, within, facts);
  const amount = 'fact' in told ? undefined : told;
  const counted = on === undefined ? undefined : resolveHours(rules, policy, on, route, facts);
  const hours = counted ?? defaultHours(policy, amount, route, facts);
  const into = dueWithinHours === undefined ? undefined : resolveHours(rules, policy, dueWithinHours, route, facts);
  const timeZone = deskZone(policy, route.desk);
  const isPlain = until === undefined && cutoff === undefined && into === undefined;
  if (isPlain && amount !== undefined && 'hours' in hours)
    return { limit: { amount, hours: hours.hours, timeZone }, fired: counted?.fired ?? none };
  const fired = [...(counted?.fired ?? []), ...(into?.fired ?? [])];
  const later = afterCutoff && amountOf(policy, afterCutoff.within, facts);
  const unknown: Unknown[] = [
    ...[told, later].flatMap((one) => (one !== undefined && 'fact' in one ? [one] : [])),
    ...[hours, into].flatMap((resolved) => (resolved && 'unknown' in resolved ? [resolved.unknown] : [])),
  ];
  if (amount === undefined || 'unknown' in hours || (into !== undefined && 'unknown' in into) || unknown.length > 0)
    return { unknown, amount, fired };
  const limit: TimeLimit = {
    amount,
    hours: hours.hours,
    timeZone,
    ...(until !== undefined && { until }),
    ...(cutoff !== undefined && { cutoff }),
    ...(later !== undefined && !('fact' in later) && { afterCutoff: laterPromise(later, afterCutoff?.until) }),
    ...(into !== undefined && { dueWithin: into.hours }),
  };
  return { limit, fired };
}

function laterPromise(amount: Amount, until: string | undefined): NonNullable<TimeLimit['afterCutoff']> {
  return until === undefined ? { amount } : { amount, until };
}

const none: readonly never[] = [];

/** The hours of a time that names none: for business days the desk's, otherwise around the clock. */
function defaultHours(policy: CompiledPolicy, amount: Amount | undefined, route: Route, facts: Facts): ResolvedHours {
  return amount !== undefined && isBusinessUnit(amount.unit)
    ? defaultBusinessDays(policy, route, facts)
    : { hours: aroundTheClock };
}

/** How much a policy promises: what it says itself, or what the case states. */
function amountOf(policy: CompiledPolicy, within: PromisedAmount, facts: Facts): Amount | UnknownTime {
  if (typeof within === 'string') return parseAmount(within);
  const { fact, unit } = within;
  const stated = facts[fact];
  if (typeof stated === 'string' && isAmount(stated)) return parseAmount(stated);
  if (typeof stated === 'number' && unit !== undefined) {
    const isTime = stated > 0 && stated <= mostOfAmount && (Number.isInteger(stated) || !isWholeUnit(unit));
    if (isTime) return { value: stated, unit };
  }
  return unknownTime(policy, fact, stated);
}

function unknownTime({ document }: CompiledPolicy, fact: string, stated: unknown): UnknownTime {
  const called = ownValue(document.facts, fact)?.label ?? fact;
  return { fact, called, ...(stated !== undefined && stated !== null && { stated: String(stated) }) };
}

/** The moment that a case states was agreed; of a day its end, in a zone. */
export function agreedMoment(policy: CompiledPolicy, fact: string, facts: Facts, timeZone: string): number | UnknownTime {
  const stated = facts[fact];
  if (typeof stated === 'string') {
    if (isDay(stated)) return zoneOf(timeZone).toInstant(dayOf(stated) + day);
    const at = instantOf(stated);
    if (!Number.isNaN(at)) return at;
  }
  return unknownTime(policy, fact, stated);
}
