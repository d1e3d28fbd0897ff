import { addBusinessDays, wholeDaysOf } from '../calendar/business-days.ts';
import { aroundTheClock, type OpenTime, orNever } from '../calendar/open-time.ts';
import { listed, type PauseDefinition } from '../policy/case-vocabulary.ts';
import type { Target } from '../policy/policy-document.generated.ts';
import { targetOf } from '../policy/target-rule.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import { type Amount, amountSeconds, parseAmount } from '../vocabulary/amount.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { defaultBusinessDays, deskZone, resolveHours } from './hours.ts';
import type { ResolvedHours, UnknownHours } from './policy-hours.ts';
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
  /** The events that start the clock, of which the first to come counts. */
  readonly startsOn: readonly string[];
  readonly pausedBy: readonly CommittedPause[];
  readonly label: string;
};

/** A pause of a target. `latestEnd` gives when one that began at an instant is over at the latest; undefined where it has no limit. */
export type CommittedPause = Pick<PauseDefinition, 'begins' | 'ends'> & {
  readonly name: string;
  readonly latestEnd: ((from: number) => number) | undefined;
};

export type Commitments = {
  readonly byKind: Readonly<Record<string, Commitment>>;
  /** For each of them the rules that said so. */
  readonly firedBy: Readonly<Record<string, readonly Rule<unknown>[]>>;
};

/** What the policy promises for a case: for each kind of target, the first rule that holds and sets it. */
export function decideCommitments(rules: RuleAnswers, policy: CompiledPolicy, route: Route, facts: Facts): Commitments {
  const holding = rules.every(policy.tables.targets, facts);
  const byKind: Record<string, Commitment> = {};
  const firedBy: Record<string, readonly Rule<unknown>[]> = {};
  for (const [kind, metric] of policy.metricsSet) {
    const found = holding.find(({ outcome }) => outcome[kind] !== undefined);
    const target = found && targetOf(found.outcome, kind);
    if (found === undefined || target === undefined || target.commitment === 'none') continue;
    const resolve = (name: string | undefined) =>
      name === undefined ? undefined : resolveHours(rules, policy, name, route, facts);
    const on = resolve(target.on);
    const dueWithin = resolve(target.dueWithinHours);
    const pausedBy = listed(target.pausedBy).flatMap((name) => committedPause(policy, name, route, facts) ?? []);
    const commitment = toCommitment(
      target,
      on ?? defaultHours(policy, target, route, facts),
      dueWithin,
      deskZone(policy, route.desk),
    );
    const unknown = [...commitment.unknown, ...pausedBy.flatMap((pause) => pause.unknown ?? [])];
    const known = unknown.length === 0 ? commitment : { ...commitment, ...noHours };
    byKind[kind] = { ...known, unknown, startsOn: startsOf(target, metric), pausedBy };
    firedBy[kind] = [found, ...(on?.fired ?? []), ...(dueWithin?.fired ?? [])];
  }
  return { byKind, firedBy };
}

/** An amount on hours as the commitment that a target makes of it, and the rules that said which hours count. */
export function amountOn(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  { within, on }: { readonly within: string; readonly on?: string | undefined },
  route: Route,
  facts: Facts,
): { readonly commitment: Commitment; readonly fired: readonly Rule<unknown>[] } {
  const hours = on === undefined ? undefined : resolveHours(rules, policy, on, route, facts);
  const target: Target = { within };
  const counted = toCommitment(
    target,
    hours ?? defaultHours(policy, target, route, facts),
    undefined,
    deskZone(policy, route.desk),
  );
  return { commitment: { ...counted, startsOn: opened, pausedBy: [] }, fired: hours?.fired ?? [] };
}

const opened: readonly string[] = ['opened'];

function startsOf({ starts }: Target, metric: Metric): readonly string[] {
  if (starts === undefined) return metric.starts;
  return starts === 'opened' ? opened : listed(starts);
}

/** A pause of the policy with when it is over at the latest: business days are those of the desk's hours. */
function committedPause(
  policy: CompiledPolicy,
  name: string,
  route: Route,
  facts: Facts,
): (CommittedPause & { readonly unknown?: UnknownHours }) | undefined {
  const pause = policy.vocabulary.pauses.get(name);
  if (pause === undefined) return undefined;
  const { begins, ends, most } = pause;
  if (most === undefined) return { name, begins, ends, latestEnd: undefined };
  const seconds = amountSeconds(most);
  if (seconds !== undefined) return { name, begins, ends, latestEnd: (from) => from + seconds * 1000 };
  const counted = defaultBusinessDays(policy, route, facts);
  if ('unknown' in counted) return { name, begins, ends, latestEnd: undefined, unknown: counted.unknown };
  const { hours: days } = counted;
  const zone = days.timeZone ?? deskZone(policy, route.desk);
  const latestEnd = (from: number): number =>
    orNever(() => addBusinessDays(from, most.value, zone, days)) ?? Number.POSITIVE_INFINITY;
  return { name, begins, ends, latestEnd };
}

/** The hours of a target that names none: for business days the desk's, otherwise around the clock. */
function defaultHours(policy: CompiledPolicy, target: Target, route: Route, facts: Facts): ResolvedHours | undefined {
  if (target.within === undefined) return undefined;
  return isInBusinessDays(target) ? defaultBusinessDays(policy, route, facts) : { hours: aroundTheClock };
}

function isInBusinessDays({ within }: Target): boolean {
  return within !== undefined && parseAmount(within).unit === 'business-day';
}

function toCommitment(
  target: Target,
  on: ResolvedHours | undefined,
  dueWithin: ResolvedHours | undefined,
  deskZone: string,
): Omit<Commitment, 'startsOn' | 'pausedBy'> {
  const { within, commitment, label } = target;
  const unknown = [on, dueWithin].flatMap((resolved) => (resolved && 'unknown' in resolved ? [resolved.unknown] : []));
  const known = unknown.length === 0 ? on : undefined;
  return {
    commitment: within !== undefined || commitment === undefined || commitment === 'none' ? 'time' : commitment,
    within: within === undefined ? null : parseAmount(within),
    ...(known && 'hours' in known ? countedHours(known.hours, target, deskZone) : noHours),
    dueWithin: dueWithin && 'hours' in dueWithin ? dueWithin.hours : undefined,
    unknown: within === undefined ? [] : unknown,
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
