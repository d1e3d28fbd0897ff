import { countedHours, dueAfter, type TimeLimit } from '../calendar/due-time.ts';
import { aroundTheClock, type OpenTime, orNever } from '../calendar/open-time.ts';
import { listed, type PauseDefinition } from '../policy/case-vocabulary.ts';
import type { Credit, SecondLimit, Target } from '../policy/policy-document.generated.ts';
import { targetOf } from '../policy/target-rule.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
import { type Amount, isBusinessUnit, parseAmount } from '../vocabulary/amount.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import { percentOf } from '../vocabulary/share.ts';
import { type WarnPoint, warnPoints } from '../vocabulary/warn-point.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { defaultBusinessDays, deskZone, resolveHours } from './hours.ts';
import type { UnknownHours } from './policy-hours.ts';
import type { Route } from './routing.ts';
import { agreedMoment, type ResolvedLimit, resolveLimit, type Unknown } from './time-limits.ts';

/** One target that the policy sets for a case, before any clock has run. */
export type Commitment = {
  readonly commitment: 'time' | 'best-effort' | 'scheduled-release' | 'agreed-release';
  /** The amount promised; null where none is, where a moment is, and where the case does not state it. */
  readonly within: Amount | null;
  /** What the clock runs for; undefined where no time is promised, or it is not known. */
  readonly time: PromisedTime | undefined;
  /** The second limit, where there is one. */
  readonly atLatest: TimeLimit | undefined;
  /** The hours that are told: those that count, for business days the whole days of them. */
  readonly hours: OpenTime | undefined;
  /** What the policy says besides, as it is told. */
  readonly terms: TargetTerms;
  /** Why there is no due time although one is promised. */
  readonly unknown: readonly Unknown[];
  /** The events that start the clock, of which the first to come counts. */
  readonly startsOn: readonly string[];
  readonly pausedBy: readonly CommittedPause[];
  readonly label: string;
  /** Whether a change of severity to one with which this is promised lets the clock begin anew; undefined where none does. */
  readonly restarts: ((before: string | null, now: string | null) => boolean) | undefined;
  /** The moments by which cut-offs are judged, of which the first to come counts; undefined for the start of the clock. */
  readonly judgedOn: readonly string[] | undefined;
  /** When to warn, where the target says it otherwise than the policy. */
  readonly warnAt: readonly WarnPoint[] | undefined;
  /** In how many of a hundred cases it is to be met; undefined where that is not said. */
  readonly objective: number | undefined;
  /** The zone of the days on hours that have none: the desk's. */
  readonly timeZone: string;
  readonly credits: readonly Rule<Credit>[];
};

/** A moment that was agreed, and the hours on which the time until then is counted. */
type AgreedMoment = { readonly at: number; readonly hours: OpenTime };

/** A time that is promised: an amount, or a moment that was agreed. */
export type PromisedTime = TimeLimit | AgreedMoment;

/** Whether a moment is promised, and no amount of time. */
export function isAgreedMoment(time: PromisedTime): time is AgreedMoment {
  return 'at' in time;
}

/** The terms of a promise as decisions tell them; each is left out where the policy does not use it. */
export type TargetTerms = {
  readonly until?: string;
  readonly cutoff?: string;
  readonly cutoffOf?: string;
  readonly afterCutoff?: { readonly within: Amount | null; readonly until?: string };
  readonly atLatest?: {
    readonly within: Amount | null;
    readonly calendar: string | null;
    readonly until?: string;
    readonly cutoff?: string;
  };
  readonly usual?: Amount | { readonly from: Amount; readonly to: Amount };
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
  const credits = policy.tables.credits.rules.length === 0 ? noCredits : rules.every(policy.tables.credits, facts);
  const byKind: Record<string, Commitment> = {};
  const firedBy: Record<string, readonly Rule<unknown>[]> = {};
  for (const [kind, metric] of policy.metricsSet) {
    const found = holding.find(({ outcome }) => outcome[kind] !== undefined);
    const target = found && targetOf(found.outcome, kind);
    if (found === undefined || target === undefined || target.commitment === 'none') continue;
    const pausedBy = listed(target.pausedBy).flatMap((name) => committedPause(policy, name, route, facts) ?? []);
    const promise = promiseOf(rules, policy, target, route, facts);
    const hidden = pausedBy.flatMap((pause) => pause.unknown ?? []);
    byKind[kind] = commitmentOf(hidden.length === 0 ? promise : unknownPromise(promise, hidden), target, {
      startsOn: startsOf(target, metric),
      pausedBy,
      timeZone: deskZone(policy, route.desk),
      severities: policy.severities,
      credits: credits.length === 0 ? credits : credits.filter(({ outcome }) => outcome.of === kind),
    });
    firedBy[kind] = [found, ...promise.fired];
  }
  return { byKind, firedBy };
}

const noCredits: readonly Rule<Credit>[] = [];

/** An amount on hours as the commitment that a target makes of it, and the rules that said which hours count. */
export function amountOn(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  { within, on }: { readonly within: string; readonly on?: string | undefined },
  route: Route,
  facts: Facts,
): { readonly commitment: Commitment; readonly fired: readonly Rule<unknown>[] } {
  const target = on === undefined ? { within } : { within, on };
  const promise = promiseOf(rules, policy, target, route, facts);
  const { severities } = policy;
  const plain = { startsOn: opened, pausedBy: [], timeZone: deskZone(policy, route.desk), severities, credits: noCredits };
  return { commitment: commitmentOf(promise, target, plain), fired: promise.fired };
}

/** A promise as a commitment. Written out, because every decision makes several, and copies of parts would take most of their time. */
function commitmentOf(
  { commitment, within, time, atLatest, hours, terms, unknown }: CasePromise,
  { label = '', onSeverityChange, cutoffOf, warnAt, objective }: Target,
  {
    startsOn,
    pausedBy,
    timeZone,
    severities,
    credits,
  }: Pick<Commitment, 'startsOn' | 'pausedBy' | 'timeZone' | 'credits'> & Pick<CompiledPolicy, 'severities'>,
): Commitment {
  return {
    commitment,
    within,
    time,
    atLatest,
    hours,
    terms,
    unknown,
    startsOn,
    pausedBy,
    label,
    restarts: restartsOn(onSeverityChange, severities),
    judgedOn: cutoffOf === undefined ? undefined : listed(cutoffOf),
    warnAt: warnAt && warnPoints(warnAt),
    objective: objective === undefined ? undefined : percentOf(objective),
    timeZone,
    credits,
  };
}

/** Which changes of severity let a clock begin anew; a severity is graver that stands further up, and what is none stands below all. */
function restartsOn(setting: Target['onSeverityChange'], severities: readonly string[]): Commitment['restarts'] {
  if (setting === undefined || setting === 'keep') return undefined;
  if (setting === 'restart') return (before, now) => before !== now;
  const placeOf = (id: string | null): number => (id === null ? severities.length : severities.indexOf(id));
  return setting === 'restart-when-raised'
    ? (before, now) => placeOf(now) < placeOf(before)
    : (before, now) => placeOf(now) > placeOf(before);
}

/** A promise whose clock cannot run, for more reasons than its own. */
function unknownPromise(promise: CasePromise, reasons: readonly Unknown[]): CasePromise {
  return { ...promise, ...noTime, unknown: [...promise.unknown, ...reasons] };
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
  const counted = isBusinessUnit(most.unit) ? defaultBusinessDays(policy, route, facts) : { hours: aroundTheClock };
  if ('unknown' in counted) return { name, begins, ends, latestEnd: undefined, unknown: counted.unknown };
  const limit: TimeLimit = { amount: most, hours: counted.hours, timeZone: deskZone(policy, route.desk) };
  return { name, begins, ends, latestEnd: (from) => orNever(() => dueAfter(limit, from)) ?? Number.POSITIVE_INFINITY };
}

type CasePromise = Pick<Commitment, 'commitment' | 'within' | 'time' | 'atLatest' | 'hours' | 'terms' | 'unknown'> & {
  readonly fired: readonly Rule<unknown>[];
};

const noTime = { time: undefined, atLatest: undefined, hours: undefined } as const;

function promiseOf(rules: RuleAnswers, policy: CompiledPolicy, target: Target, route: Route, facts: Facts): CasePromise {
  const { within, atLatest, usual } = target;
  const first =
    within === undefined
      ? promiseWithoutAmount(rules, policy, target, route, facts)
      : promisedAmount(resolveLimit(rules, policy, within, target, route, facts), target);
  if (first.commitment !== 'time') return usual === undefined ? first : { ...first, terms: { usual: usualTime(usual) } };
  return atLatest === undefined ? first : withSecond(first, atLatest, rules, policy, target, route, facts);
}

/** A promise with its second limit, on the hours of the target where it names none. */
function withSecond(
  first: CasePromise,
  atLatest: SecondLimit,
  rules: RuleAnswers,
  policy: CompiledPolicy,
  { on }: Target,
  route: Route,
  facts: Facts,
): CasePromise {
  const terms = { ...(on !== undefined && { on }), ...atLatest };
  const second = resolveLimit(rules, policy, atLatest.within, terms, route, facts);
  const whole: CasePromise = {
    ...first,
    atLatest: 'limit' in second ? second.limit : undefined,
    terms: { ...first.terms, atLatest: { ...toldLimit(second), ...endOf(atLatest) } },
    fired: [...first.fired, ...second.fired],
  };
  return 'unknown' in second ? unknownPromise(whole, second.unknown) : whole;
}

function promisedAmount(resolved: ResolvedLimit, target: Target): CasePromise {
  const { fired } = resolved;
  const terms = termsOf(target, resolved);
  if ('unknown' in resolved)
    return { commitment: 'time', within: resolved.amount ?? null, ...noTime, terms, unknown: resolved.unknown, fired };
  const { limit } = resolved;
  const { amount: within } = limit;
  return {
    commitment: 'time',
    within,
    time: limit,
    atLatest: undefined,
    hours: countedHours(limit),
    terms,
    unknown: none,
    fired,
  };
}

const none: readonly never[] = [];

/** A promise of a moment that was agreed, or none of a time: hours are told then, and are no fault where they are not known. */
function promiseWithoutAmount(
  rules: RuleAnswers,
  policy: CompiledPolicy,
  target: Target,
  route: Route,
  facts: Facts,
): CasePromise {
  const { dueAt, on, commitment: named } = target;
  const counted = on === undefined ? undefined : resolveHours(rules, policy, on, route, facts);
  const fired = counted?.fired ?? [];
  const hours = counted && 'hours' in counted ? counted.hours : undefined;
  const commitment: CasePromise['commitment'] = named === undefined || named === 'none' || dueAt !== undefined ? 'time' : named;
  const terms = dueAt === undefined ? noTerms : endOf(target);
  if (dueAt === undefined)
    return { commitment, within: null, time: undefined, atLatest: undefined, hours, terms, unknown: none, fired };
  const promise = { commitment, within: null, atLatest: undefined, terms, fired };
  const at = agreedMoment(policy, dueAt.fact, facts, hours?.timeZone ?? deskZone(policy, route.desk));
  const unknown: Unknown[] = [
    ...(typeof at === 'number' ? [] : [at]),
    ...(counted && 'unknown' in counted ? [counted.unknown] : []),
  ];
  if (typeof at !== 'number' || unknown.length > 0) return { ...promise, ...noTime, unknown };
  const time = { at, hours: hours ?? aroundTheClock };
  return { ...promise, time, hours: time.hours, unknown };
}

const noTerms: TargetTerms = {};

function endOf({
  until,
  cutoff,
}: {
  readonly until?: string | undefined;
  readonly cutoff?: string | undefined;
}): Pick<TargetTerms, 'until' | 'cutoff'> {
  if (until === undefined && cutoff === undefined) return noTerms;
  return { ...(until !== undefined && { until }), ...(cutoff !== undefined && { cutoff }) };
}

/** The terms of a promised amount, with what is promised after its cut-off. */
function termsOf(target: Target, resolved: ResolvedLimit): TargetTerms {
  const { cutoffOf, afterCutoff } = target;
  const end = endOf(target);
  if (cutoffOf === undefined && afterCutoff === undefined) return end;
  const within = 'limit' in resolved ? (resolved.limit.afterCutoff?.amount ?? null) : null;
  return {
    ...end,
    ...(cutoffOf !== undefined && { cutoffOf: listed(cutoffOf).join(', ') }),
    ...(afterCutoff !== undefined && { afterCutoff: { within, ...endOf({ until: afterCutoff.until }) } }),
  };
}

function toldLimit(resolved: ResolvedLimit): { readonly within: Amount | null; readonly calendar: string | null } {
  return 'limit' in resolved
    ? { within: resolved.limit.amount, calendar: resolved.limit.hours.id }
    : { within: resolved.amount ?? null, calendar: null };
}

function usualTime(usual: NonNullable<Target['usual']>): TargetTerms['usual'] {
  return typeof usual === 'string' ? parseAmount(usual) : { from: parseAmount(usual.from), to: parseAmount(usual.to) };
}
