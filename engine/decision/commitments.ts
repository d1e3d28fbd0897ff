import { wholeDaysOf } from '../calendar/business-days.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { type Amount, parseAmount } from '../policy/amount.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { ClockStart, PauseName } from '../vocabulary/events.ts';
import { type TargetKind, targetKinds } from '../vocabulary/metrics.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { defaultBusinessDays, deskZone, type ResolvedHours, resolveHours, type UnknownHours } from './hours.ts';
import type { Route } from './routing.ts';

/** One target that the policy sets for a case, before any clock has run. */
export type Commitment = {
  readonly commitment: 'time' | 'best-effort' | 'scheduled-release' | 'agreed-release';
  readonly within: Amount | null;
  /** The hours that count, for business days the whole days of them; undefined for a promise that names none, and where they are not known. */
  readonly hours: OpenTime | undefined;
  /** For business days: the hours in which somebody is there on them; undefined where the days are all that is known. */
  readonly attended: OpenTime | undefined;
  /** The hours into which the due time is moved. */
  readonly dueWithin: OpenTime | undefined;
  /** Why there is no due time although one is promised. */
  readonly unknown: readonly UnknownHours[];
  readonly startsOn: ClockStart;
  readonly pausedBy: PauseName | undefined;
  readonly label: string;
};

export type Commitments = {
  readonly byKind: Readonly<Partial<Record<TargetKind, Commitment>>>;
  /** For each of them the rules that said so. */
  readonly firedBy: Readonly<Partial<Record<TargetKind, readonly Rule<unknown>[]>>>;
};

/** What the policy promises for a case: for each kind of target, the first rule that holds and sets it. */
export function decideCommitments(rules: RuleAnswers, policy: CompiledPolicy, route: Route, facts: Facts): Commitments {
  const holding = rules.every(policy.tables.targets, facts);
  const byKind: Partial<Record<TargetKind, Commitment>> = {};
  const firedBy: Partial<Record<TargetKind, readonly Rule<unknown>[]>> = {};
  for (const kind of targetKinds) {
    const found = holding.find(({ outcome }) => outcome[kind] !== undefined);
    const target = found?.outcome[kind];
    if (found === undefined || target === undefined || target.commitment === 'none') continue;
    const resolve = (name: string | undefined) =>
      name === undefined ? undefined : resolveHours(rules, policy, name, route, facts);
    const on = resolve(target.on);
    const dueWithin = resolve(target.dueWithinHours);
    byKind[kind] = toCommitment(target, on ?? defaultHours(policy, target, route), dueWithin, deskZone(policy, route.desk));
    firedBy[kind] = [found, ...(on?.fired ?? []), ...(dueWithin?.fired ?? [])];
  }
  return { byKind, firedBy };
}

/** The hours of a target that names none: for business days the desk's, otherwise around the clock. */
function defaultHours(policy: CompiledPolicy, target: Target, route: Route): ResolvedHours | undefined {
  if (target.within === undefined) return undefined;
  return { hours: isInBusinessDays(target) ? defaultBusinessDays(policy, route) : policy.hours('around-the-clock') };
}

function isInBusinessDays({ within }: Target): boolean {
  return within !== undefined && parseAmount(within).unit === 'business-day';
}

function toCommitment(
  target: Target,
  on: ResolvedHours | undefined,
  dueWithin: ResolvedHours | undefined,
  deskZone: string,
): Commitment {
  const { within, commitment, starts, pausedBy, label } = target;
  const unknown = [on, dueWithin].flatMap((resolved) => (resolved && 'unknown' in resolved ? [resolved.unknown] : []));
  const known = unknown.length === 0 ? on : undefined;
  return {
    commitment: within !== undefined || commitment === undefined || commitment === 'none' ? 'time' : commitment,
    within: within === undefined ? null : parseAmount(within),
    ...(known && 'hours' in known ? countedHours(known.hours, target, deskZone) : noHours),
    dueWithin: dueWithin && 'hours' in dueWithin ? dueWithin.hours : undefined,
    unknown: within === undefined ? [] : unknown,
    startsOn: starts ?? 'opened',
    pausedBy,
    label: label ?? '',
  };
}

type CountedHours = Pick<Commitment, 'hours' | 'attended'>;

const noHours: CountedHours = { hours: undefined, attended: undefined };

/** Business days are counted in whole days on which the hours open: days of the hours' zone, or of the desk's where they have none. */
function countedHours(hours: OpenTime, target: Target, deskZone: string): CountedHours {
  if (!isInBusinessDays(target) || hours.id === 'business-days') return { hours, attended: undefined };
  return { hours: wholeDaysOf(hours, hours.timeZone ?? deskZone), attended: hours };
}
