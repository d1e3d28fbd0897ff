import { addBusinessDays, type BusinessDates, isWeekday, weekdates } from '../calendar/business-days.ts';
import { type OpenTime, orNever } from '../calendar/open-time.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import { closingRules, plainClosure } from '../policy/closure.ts';
import type { Facts, Rule } from '../rules/rule-table.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { CaseEvent } from './case-event.ts';
import { dueFrom } from './clock.ts';
import type { CaseClosing } from './closing-rules.ts';
import type { Commitment } from './commitments.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskHours, deskZone, namedHours } from './hours.ts';
import { momentOf } from './levels.ts';
import type { UnknownHours } from './policy-hours.ts';
import type { SupportCase } from './request.ts';
import type { Route } from './routing.ts';
import { currentPhase, type RuledCase } from './rule-case.ts';
import { isUnknownTime } from './time-limits.ts';

/** When silence closes a case, as the contract tells it. What rules say is told where they do, and then nothing of the plain setting. */
export type ClosurePart = {
  readonly afterBusinessDays: number | null;
  readonly afterFollowUps: number | null;
  readonly closesAt: string | null;
  /** The rule that holds; null where none does. */
  readonly rule?: string | null;
  readonly within?: Amount | null;
  readonly attempts?: number | null;
  /** When the customer is reminded, or was, since the last sign of life; none while nothing is waited for. */
  readonly reminders?: readonly { readonly after: Amount; readonly at: string }[];
};

/** What becomes of a case, as the contract tells it. */
export type DispositionPart = {
  readonly status: 'open' | 'closed';
  readonly handedTo: 'product-development' | 'product-management' | null;
  readonly label: string | null;
};

/** When silence closes a case, or did; undefined while that clock does not run. It cannot be told where the hours that count are not known. */
export type Closing = {
  readonly closesAt: number | undefined;
  readonly reminders?: readonly { readonly after: Amount; readonly at: number }[];
  /** The rules that said so, while the clock runs. */
  readonly fired?: readonly Rule<unknown>[];
  readonly unknown?: UnknownHours;
};

const neverCloses: Closing = { closesAt: undefined };

/** When the case will be closed, or was, for want of an answer. One that is not taken in, or closed by its disposition, is not closed again. */
export function closingOf(policy: CompiledPolicy, supportCase: SupportCase, ruled: RuledCase, asOf: number): Closing {
  const { intake, disposition, phases, closing } = ruled;
  if (intake.part.outcome !== 'accepted' || disposition?.outcome.status === 'closed') return neverCloses;
  if (closing !== undefined) return ruledClosing(supportCase, closing, lateMoments(policy, supportCase, ruled, closing, asOf));
  const { afterBusinessDays, afterFollowUps } = plainClosure(policy.document.closure);
  if (afterBusinessDays === undefined || !afterFollowUps) return neverCloses;
  const required = sinceHeard(supportCase).after.filter(({ type }) => type === 'follow-up')[afterFollowUps - 1];
  if (required === undefined) return neverCloses;
  const { route, facts } = currentPhase(phases);
  const days = closingDays(policy, route, facts);
  if ('unknown' in days) return { closesAt: undefined, unknown: days.unknown };
  const closesAt = orNever(() => addBusinessDays(required.at, afterBusinessDays, days.timeZone, days.dates));
  return { closesAt: closesAt ?? undefined };
}

/** When the customer was last heard, undefined where that was at the opening, and what has happened since. */
function sinceHeard({ events }: SupportCase): { readonly heardAt: number | undefined; readonly after: readonly CaseEvent[] } {
  const heard = events.findLastIndex(({ type }) => type === 'customer-replied' || type === 'reopened');
  return { heardAt: events[heard]?.at, after: events.slice(heard + 1) };
}

/**
 * When a rule closes a case: its amount after the customer was last heard, before that after the customer was first waited for or
 * asked, and not before the attempts that it requires were made. A case that was resolved by then is not closed by silence.
 */
function ruledClosing(
  supportCase: SupportCase,
  { rule, within, reminders, fired }: CaseClosing,
  momentAfter: MomentAfter = silentMoments(supportCase),
): Closing {
  const { after } = sinceHeard(supportCase);
  const unknown = within.unknown.find((reason): reason is UnknownHours => !isUnknownTime(reason));
  if (unknown !== undefined) return { closesAt: undefined, fired, unknown };
  const { attempts } = rule.outcome;
  const required = attempts === undefined ? undefined : after.filter(({ type }) => type === 'follow-up')[attempts - 1];
  const silentAt = momentAfter(within);
  if (silentAt === undefined) return neverCloses;
  const isRequired = attempts !== undefined;
  const closesAt =
    silentAt === null || (isRequired && required === undefined) ? undefined : Math.max(silentAt, required?.at ?? silentAt);
  const resolvedAt = resolvedSince(supportCase.events);
  const isResolved = resolvedAt !== undefined && (closesAt === undefined || resolvedAt <= closesAt);
  if (isResolved) return neverCloses;
  const told = reminders.flatMap((reminder) => {
    const at = momentAfter(reminder) ?? null;
    // Business days may come later than the days of 24 hours that close the case.
    return reminder.within === null || at === null || silentAt === null || at >= silentAt ? [] : [{ after: reminder.within, at }];
  });
  return { closesAt, reminders: told.sort((one, other) => one.at - other.at), fired };
}

/** When an amount of silence is over; null where it never is, undefined while nothing counts it. */
type MomentAfter = (amount: Commitment) => number | null | undefined;

/** Silence is counted from when the customer was last heard, before that from when the customer was first waited for or asked. */
function silentMoments(supportCase: SupportCase): MomentAfter {
  const { heardAt, after } = sinceHeard(supportCase);
  const since = heardAt ?? after.find(({ type }) => type === 'waiting-on-customer' || type === 'follow-up')?.at;
  return (amount) => (since === undefined ? undefined : dueFrom(amount, since));
}

/** How late a target is closes a case whose rule names one: what was reached stays reached until the customer is heard again. */
function lateMoments(
  policy: CompiledPolicy,
  supportCase: SupportCase,
  { phases, exclusion }: RuledCase,
  { rule }: CaseClosing,
  asOf: number,
): MomentAfter | undefined {
  const { lateFor } = rule.outcome;
  if (lateFor === undefined) return undefined;
  const metric = policy.vocabulary.metrics.get(lateFor);
  const { heardAt } = sinceHeard(supportCase);
  return (amount) => {
    if (metric === undefined || exclusion !== undefined || amount.within === null) return undefined;
    const each = phases.map(({ from, event, severity, route, commitments }) => ({
      from,
      event,
      severity: severity.id,
      desk: route.desk ?? null,
      commitment: commitments.byKind[lateFor],
      late: amount,
    }));
    const { reachedAt, comesAt } = momentOf({ metric, phases: each, point: { late: amount.within } }, supportCase, asOf, heardAt);
    return reachedAt ?? comesAt;
  };
}

/** Since when a case is resolved; undefined while it is not. */
function resolvedSince(events: readonly CaseEvent[]): number | undefined {
  const reopened = events.findLastIndex(({ type }) => type === 'reopened');
  return events.slice(reopened + 1).find(({ type }) => type === 'resolved')?.at;
}

type ClosingDays = { readonly timeZone: string; readonly dates: BusinessDates };

/** Which days count towards closing. Where the policy does not say, those of the week on which the desk is not off. */
function closingDays(policy: CompiledPolicy, route: Route, facts: Facts): ClosingDays | { readonly unknown: UnknownHours } {
  const { on } = plainClosure(policy.document.closure);
  const zone = deskZone(policy, route.desk);
  if (on === undefined) {
    const own = deskHours(policy, route.desk, facts);
    if (own === undefined) return { timeZone: zone, dates: weekdates };
    if ('unknown' in own) return own;
    const { hours } = own;
    const isBusinessDay = (date: string): boolean => isWeekday(date) && !isDayOff(hours, date);
    return { timeZone: zone, dates: { isBusinessDay, shapeOf: hours.shapeOf } };
  }
  const named = namedHours(policy, on, route, facts);
  if ('unknown' in named) return named;
  return { timeZone: named.hours.timeZone ?? zone, dates: named.hours };
}

/** Whether a holiday, a closure or special hours leave nothing open on a day. */
function isDayOff(hours: OpenTime, date: string): boolean {
  return !hours.isBusinessDay(date) && hours.remarksOn(date).length > 0;
}

/** The closing rule with the instant at which it applies. */
export function serializeClosure(
  { document }: CompiledPolicy,
  { closing }: RuledCase,
  { closesAt, reminders = [] }: Closing,
  zone: Zone,
): ClosurePart {
  const { afterBusinessDays = null, afterFollowUps = null } = plainClosure(document.closure);
  const part = { afterBusinessDays, afterFollowUps, closesAt: closesAt === undefined ? null : formatInstant(closesAt, zone) };
  if (closingRules(document.closure) === undefined) return part;
  return {
    ...part,
    rule: closing?.rule.id ?? null,
    within: closing?.within.within ?? null,
    attempts: closing?.rule.outcome.attempts ?? null,
    reminders: reminders.map(({ after, at }) => ({ after, at: formatInstant(at, zone) })),
  };
}

/** What becomes of the case by the rule that holds; one that silence has closed is closed. */
export function serializeDisposition(
  { document }: CompiledPolicy,
  { disposition, closing }: RuledCase,
  isSilenced: boolean,
): DispositionPart {
  const { status = 'open', handedTo = null, label = null } = disposition?.outcome ?? {};
  if (!isSilenced) return { status, handedTo, label };
  return { status: 'closed', handedTo, label: closing?.rule.outcome.label ?? plainClosure(document.closure).label ?? label };
}
