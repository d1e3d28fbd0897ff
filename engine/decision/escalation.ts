import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { EscalationLevel } from '../policy/policy-document.generated.ts';
import { parseAmount } from '../vocabulary/amount.ts';
import { type LevelTime, levelMetric } from '../vocabulary/level-time.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { type LevelClock, type LevelMoment, type LevelPoint, momentOf, sinceOpening } from './levels.ts';
import type { SupportCase } from './request.ts';
import type { RuledCase } from './rule-case.ts';
import type { VersionInCharge } from './targets.ts';

/** A level of escalation; `reachedAt` is when the case first came to it, left out where no level of the policy comes by itself. */
type LevelPart = {
  readonly id: string;
  readonly label: string;
  readonly to: string;
  readonly reachedAt?: string | null;
};

/** How far a case is escalated and how far it can be, as the contract tells it. `nextAt` is when the next level comes by itself. */
export type EscalationPart = {
  readonly levels: readonly LevelPart[];
  readonly current: string | null;
  readonly next: string | null;
  readonly nextAt?: string | null;
};

/** From when and in which zone levels are looked at, what is promised to the case, and the case as its clocks see it. */
type LevelContext = {
  readonly ruled: RuledCase;
  readonly inCharge: VersionInCharge;
  readonly timed: SupportCase;
  readonly asOf: number;
  readonly zone: Zone;
};

/** The levels of escalation, the one that the case is on and the one after it. */
export function serializeEscalation(policy: CompiledPolicy, { events }: SupportCase, context: LevelContext): EscalationPart {
  const { ruled, asOf, zone } = context;
  const escalated = events.filter(({ type }) => type === 'escalated');
  const { levels: cased } = ruled;
  const named = (level: EscalationLevel): boolean => escalated.some((event) => event.level === level.id);
  const levels = (policy.document.escalation ?? []).filter(
    (level) => cased === undefined || named(level) || cased.holding.some(({ id }) => id === level.id),
  );
  const told = levels.map(({ id, label = id, to = '' }) => ({ id, label, to }));
  const placeOf = (id: string | null): number => levels.findIndex((level) => level.id === id);
  if (policy.levelTimes.size === 0) {
    const current = escalated.at(-1)?.level ?? null;
    return { levels: told, current, next: levels[placeOf(current) + 1]?.id ?? null };
  }
  const moments = new Map(levels.map(({ id }) => [id, momentOfLevel(policy, id, context)]));
  const arrivals = [
    ...levels.flatMap(({ id }) => {
      const at = moments.get(id)?.reachedAt;
      return at === undefined ? [] : [{ at, level: id, byItself: true }];
    }),
    ...escalated.map(({ at, level = null }) => ({ at, level, byItself: false })),
  ].sort((one, other) => one.at - other.at || Number(other.byItself) - Number(one.byItself));
  let current: string | null = null;
  for (const { level, byItself } of arrivals) if (!byItself || placeOf(level) > placeOf(current)) current = level;
  const next = levels[placeOf(current) + 1]?.id ?? null;
  const nextAt = next === null ? undefined : moments.get(next)?.comesAt;
  const firstAt = (id: string): string | null => {
    const at = arrivals.find(({ level }) => level === id)?.at;
    return at === undefined || at > asOf ? null : formatInstant(at, zone);
  };
  return {
    levels: told.map((level) => ({ ...level, reachedAt: firstAt(level.id) })),
    current,
    next,
    nextAt: nextAt === undefined ? null : formatInstant(nextAt, zone),
  };
}

/** When a level comes by itself, if it does for this case. */
function momentOfLevel(policy: CompiledPolicy, id: string, { ruled, inCharge, timed, asOf }: LevelContext): LevelMoment {
  const clock = ruled.levels?.holding.some((level) => level.id === id) ? clockOf(policy, id, ruled, inCharge) : undefined;
  return clock === undefined ? {} : momentOf(clock, timed, asOf);
}

function clockOf(policy: CompiledPolicy, id: string, ruled: RuledCase, inCharge: VersionInCharge): LevelClock | undefined {
  const time = policy.levelTimes.get(id);
  if (time === undefined) return undefined;
  const kind = levelMetric(time);
  if (kind !== undefined) {
    const metric = inCharge.metrics.get(kind);
    if (metric === undefined || !inCharge.owed.includes(kind)) return undefined;
    const late = ruled.levels?.amounts.get(id);
    const phases = inCharge.phases.map((phase, index) => ({
      ...phase,
      commitment: phase.commitments.byKind[kind],
      late: late?.[index],
    }));
    return { metric, phases, point: pointOf(time) };
  }
  if (ruled.intake.part.outcome !== 'accepted' || ruled.disposition?.outcome.status === 'closed') return undefined;
  const amounts = ruled.levels?.amounts.get(id) ?? [];
  const phases = inCharge.phases.map((phase, index) => ({ ...phase, commitment: amounts[index] }));
  return { metric: sinceOpening, phases, point: { percent: 100 } };
}

function pointOf(time: LevelTime): LevelPoint {
  if ('of' in time) return { percent: time.percent };
  return 'lateFor' in time ? { late: parseAmount(time.late) } : { percent: 100 };
}
