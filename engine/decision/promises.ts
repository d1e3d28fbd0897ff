import { wholeDaysOf } from '../calendar/business-days.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { type Amount, parseAmount } from '../policy/amount.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import { type TargetKind, targetKinds } from '../policy/targets.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskZone, resolveHours } from './hours.ts';
import type { Route } from './routing.ts';

/** One target that the policy sets for a case, before any clock has run. */
export type Promised = {
  readonly commitment: 'time' | 'best-effort' | 'scheduled-release' | 'agreed-release';
  readonly within: Amount | null;
  /** The hours that count; undefined for a promise that names none. */
  readonly hours: OpenTime | undefined;
  /** The hours into which the due time is moved. */
  readonly dueWithin: OpenTime | undefined;
  readonly startsOn: NonNullable<Target['starts']>;
  readonly pausedByWaiting: boolean;
  readonly label: string;
};

export type Promises = {
  readonly byKind: Readonly<Partial<Record<TargetKind, Promised>>>;
  /** For each of them the rules that said so. */
  readonly firedBy: Readonly<Partial<Record<TargetKind, readonly Rule<unknown>[]>>>;
};

/** What the policy promises for a case: for each kind of target, the first rule that holds and sets it. */
export function decidePromises(rules: RuleAnswers, policy: CompiledPolicy, route: Route, facts: Facts): Promises {
  const holding = rules.every(policy.tables.targets, facts);
  const byKind: Partial<Record<TargetKind, Promised>> = {};
  const firedBy: Partial<Record<TargetKind, readonly Rule<unknown>[]>> = {};
  for (const kind of targetKinds) {
    const found = holding.find(({ outcome }) => outcome[kind] !== undefined);
    const target = found?.outcome[kind];
    if (found === undefined || target === undefined || target.commitment === 'none') continue;
    const on = target.on ?? defaultHours(target);
    const resolved = on === undefined ? undefined : resolveHours(rules, policy, on, route, facts);
    const dueWithin =
      target.dueWithinHours === undefined ? undefined : resolveHours(rules, policy, target.dueWithinHours, route, facts);
    const hours = resolved && countedHours(resolved.hours, target, deskZone(policy, route.desk));
    byKind[kind] = toPromised(target, hours, dueWithin?.hours);
    firedBy[kind] = [found, ...(resolved?.fired ?? []), ...(dueWithin?.fired ?? [])];
  }
  return { byKind, firedBy };
}

function defaultHours({ within }: Target): string | undefined {
  if (within === undefined) return undefined;
  return parseAmount(within).unit === 'business-day' ? 'business-days' : 'around-the-clock';
}

/** Business days are counted in whole days on which the hours open. */
function countedHours(hours: OpenTime, { within }: Target, timeZone: string): OpenTime {
  const isInBusinessDays = within !== undefined && parseAmount(within).unit === 'business-day';
  return isInBusinessDays && hours.id !== 'business-days' ? wholeDaysOf(hours, timeZone) : hours;
}

function toPromised(
  { within, commitment, starts, pausedBy, label }: Target,
  hours: OpenTime | undefined,
  dueWithin: OpenTime | undefined,
): Promised {
  return {
    commitment: within !== undefined || commitment === undefined || commitment === 'none' ? 'time' : commitment,
    within: within === undefined ? null : parseAmount(within),
    hours,
    dueWithin,
    startsOn: starts ?? 'opened',
    pausedByWaiting: pausedBy === 'waiting-on-customer',
    label: label ?? '',
  };
}
