import { orNever } from '../calendar/open-time.ts';
import type { EscalationLevel } from '../policy/policy-document.generated.ts';
import type { Rule, RuleAnswers } from '../rules/rule-table.ts';
import type { Amount } from '../vocabulary/amount.ts';
import { levelAmount } from '../vocabulary/level-time.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import { begunAnew } from './begun-anew.ts';
import type { Phase } from './case-phases.ts';
import { timelineOf } from './case-timeline.ts';
import { type ClockReading, dueFrom, readClock } from './clock.ts';
import { type ClockPhase, instantAfter } from './clock-segments.ts';
import { amountOn, type Commitment } from './commitments.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { latenessIn, lengthOf } from './lateness.ts';
import type { SupportCase } from './request.ts';
import type { Unknown } from './time-limits.ts';

/** The levels of escalation that rules leave to a case. */
export type CaseLevels = {
  readonly holding: readonly Rule<EscalationLevel>[];
  /** For each level that an amount leads to, since the opening or on hours of its own since a target was due, by its id: what that means from phase to phase. */
  readonly amounts: ReadonlyMap<string, readonly Commitment[]>;
  /** The rules that said which levels hold and which hours count. */
  readonly fired: readonly Rule<unknown>[];
  /** Why some of these times are not known. */
  readonly unknown: readonly Unknown[];
};

/** Which levels hold for a case, and what their times are on. Undefined where all hold for every case and only people escalate. */
export function decideLevels(rules: RuleAnswers, policy: CompiledPolicy, phases: readonly Phase[]): CaseLevels | undefined {
  const { levelTimes, hasLevelRules } = policy;
  const current = phases.at(-1);
  if (!hasLevelRules || current === undefined) return undefined;
  const holding = rules.every(policy.tables.escalation, current.facts);
  const amounts = new Map<string, readonly Commitment[]>();
  const fired: Rule<unknown>[] = [...holding];
  const unknown: Unknown[] = [];
  for (const { id } of holding) {
    const time = levelTimes.get(id);
    if (time === undefined) continue;
    const amount = levelAmount(time);
    // On the hours of the target itself nothing has to be asked.
    if (amount === undefined || ('lateFor' in time && time.on === undefined)) continue;
    const each = phases.map(({ route, facts }) => amountOn(rules, policy, amount, route, facts));
    amounts.set(
      id,
      each.map(({ commitment }) => commitment),
    );
    fired.push(...(each.at(-1)?.fired ?? []));
    unknown.push(...(each.at(-1)?.commitment.unknown ?? []));
  }
  return { holding, amounts, fired, unknown };
}

/** What runs from the opening on as long as a case is not resolved. */
export const sinceOpening: Metric = { starts: ['opened'], stops: ['resolved'], restarts: [], repeats: false, resumes: true };

/** A phase of a clock that leads to a level; `late` is what then counts from the due time on, where that has hours of its own. */
export type LevelPhase = ClockPhase & { readonly event: number; readonly late?: Commitment | undefined };

/** What a clock has shown when it leads to a level: a share of its time, in percent, or by how much it is late. */
export type LevelPoint = { readonly percent: number; readonly late?: undefined } | { readonly late: Amount };

/** A clock that leads to a level: what it measures, what is promised from phase to phase, and what it must have shown. */
export type LevelClock = {
  readonly metric: Metric;
  readonly phases: readonly LevelPhase[];
  readonly point: LevelPoint;
};

/** When a level was reached by its time, or else will be as things stand; neither where its clock does not run. */
export type LevelMoment = { readonly reachedAt?: number; readonly comesAt?: number };

/**
 * When a clock first showed what leads to a level, `since` an instant on: what it showed once is not taken back by what changes afterwards.
 * So it is read anew for each stretch between events that change what it measures, as it was seen then. A clock that has ended leads to no
 * level any more.
 */
export function momentOf(
  { metric, phases, point }: LevelClock,
  supportCase: SupportCase,
  asOf: number,
  since = Number.NEGATIVE_INFINITY,
): LevelMoment {
  const { closedAt = asOf, ...open } = supportCase;
  const until = Math.min(asOf, closedAt);
  const { events } = open;
  const moving = new Set([...metric.starts, ...metric.stops, ...metric.restarts, ...(metric.resumes ? ['reopened'] : [])]);
  const changes = new Set(phases.map(({ event }) => event));
  const cuts = events.flatMap(({ type }, index) => (changes.has(index) || moving.has(type) ? [index] : []));
  for (const [place, cut] of [-1, ...cuts].entries()) {
    const next = cuts[place];
    const isLast = next === undefined;
    const from = Math.max(since, events[cut]?.at ?? Number.NEGATIVE_INFINITY);
    const to = isLast ? until : (events[next]?.at ?? until);
    if (to < since) continue;
    const seen = { ...open, events: isLast ? events : events.slice(0, next) };
    const at = shownAt(
      metric,
      point,
      phases.filter(({ event }) => isLast || event < next),
      seen,
      to,
    );
    if (at === undefined) continue;
    const reachedAt = Math.max(at, from);
    if (reachedAt < to || (isLast && reachedAt === to)) return { reachedAt };
    if (isLast && supportCase.closedAt === undefined) return { comesAt: reachedAt };
  }
  return {};
}

/** When a clock will have shown what leads to a level, as it is seen at an instant; undefined where it has ended, does not run, or never will. */
function shownAt(
  metric: Metric,
  point: LevelPoint,
  phases: LevelClock['phases'],
  supportCase: SupportCase,
  asOf: number,
): number | undefined {
  const commitment = phases.at(-1)?.commitment;
  if (commitment === undefined) return undefined;
  const timeline = begunAnew(timelineOf(metric, commitment, supportCase, asOf), phases);
  if (timeline.stop !== undefined) return undefined;
  const { dueAt, limit, stretches } = readClock(commitment, timeline, { phases, asOf, warnAt: [] });
  if (dueAt === null || limit === null) return undefined;
  if (point.late !== undefined) return lateAt(point.late, phases.at(-1), { stretches, dueAt }) ?? undefined;
  const { percent } = point;
  return percent === 100 ? dueAt : (orNever(() => instantAfter(stretches, (limit * percent) / 100)) ?? undefined);
}

/** When a clock is so late: on hours of its own as these count, otherwise on those of the clock, without its pauses; null where it never is. */
function lateAt(
  amount: Amount,
  phase: LevelPhase | undefined,
  { stretches, dueAt }: { readonly stretches: ClockReading['stretches']; readonly dueAt: number },
): number | null {
  if (phase?.late !== undefined) return dueFrom(phase.late, dueAt);
  const timeZone = phase?.commitment?.timeZone ?? 'UTC';
  return orNever(() => latenessIn(amount, stretches, dueAt, timeZone).instantOf(lengthOf(amount)));
}
