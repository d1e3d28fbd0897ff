import { addBusinessDays, type BusinessDates, isWeekday, weekdates } from '../calendar/business-days.ts';
import { type OpenTime, orNever } from '../calendar/open-time.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { DispositionRule } from '../policy/policy-document.generated.ts';
import type { Facts } from '../rules/rule-table.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskHours, deskZone, namedHours, type UnknownHours } from './hours.ts';
import type { SupportCase } from './request.ts';
import type { Route } from './routing.ts';
import { currentPhase, type RuledCase } from './rule-case.ts';

/** When silence closes a case, as the contract tells it. */
export type ClosurePart = {
  readonly afterBusinessDays: number | null;
  readonly afterFollowUps: number | null;
  readonly closesAt: string | null;
};

/** What becomes of a case, as the contract tells it. */
export type DispositionPart = {
  readonly status: 'open' | 'closed';
  readonly handedTo: 'product-development' | 'product-management' | null;
  readonly label: string | null;
};

/** When silence closes a case, or did; undefined while that clock does not run. It cannot be told where the hours that count are not known. */
export type Closing = { readonly closesAt: number | undefined; readonly unknown?: UnknownHours };

const neverCloses: Closing = { closesAt: undefined };

/** When the case will be closed, or was, for want of an answer. One that is not taken in, or closed by its disposition, is not closed again. */
export function closingOf(policy: CompiledPolicy, { events }: SupportCase, { intake, disposition, phases }: RuledCase): Closing {
  if (intake.part.outcome !== 'accepted' || disposition?.outcome.status === 'closed') return neverCloses;
  const { afterBusinessDays, afterFollowUps } = policy.document.closure ?? {};
  if (afterBusinessDays === undefined || !afterFollowUps) return neverCloses;
  const heard = events.findLastIndex(({ type }) => type === 'customer-replied' || type === 'reopened');
  const required = events.slice(heard + 1).filter(({ type }) => type === 'follow-up')[afterFollowUps - 1];
  if (required === undefined) return neverCloses;
  const { route, facts } = currentPhase(phases);
  const days = closingDays(policy, route, facts);
  if ('unknown' in days) return { closesAt: undefined, unknown: days.unknown };
  const closesAt = orNever(() => addBusinessDays(required.at, afterBusinessDays, days.timeZone, days.dates));
  return { closesAt: closesAt ?? undefined };
}

type ClosingDays = { readonly timeZone: string; readonly dates: BusinessDates };

/** Which days count towards closing. Where the policy does not say, those of the week on which the desk is not off. */
function closingDays(policy: CompiledPolicy, route: Route, facts: Facts): ClosingDays | { readonly unknown: UnknownHours } {
  const { on } = policy.document.closure ?? {};
  const zone = deskZone(policy, route.desk);
  const own = deskHours(policy, route.desk);
  if (on === undefined)
    return {
      timeZone: zone,
      dates:
        own === undefined
          ? weekdates
          : { isBusinessDay: (date) => isWeekday(date) && !isDayOff(own, date), shapeOf: own.shapeOf },
    };
  const named = namedHours(policy, on, route, facts);
  if ('unknown' in named) return named;
  return { timeZone: named.hours.timeZone ?? zone, dates: named.hours };
}

/** Whether a holiday, a closure or special hours leave nothing open on a day. */
function isDayOff(hours: OpenTime, date: string): boolean {
  return !hours.isBusinessDay(date) && hours.remarksOn(date).length > 0;
}

/** The closing rule with the instant at which it applies. */
export function serializeClosure({ document }: CompiledPolicy, closesAt: number | undefined, zone: Zone): ClosurePart {
  return {
    afterBusinessDays: document.closure?.afterBusinessDays ?? null,
    afterFollowUps: document.closure?.afterFollowUps ?? null,
    closesAt: closesAt === undefined ? null : formatInstant(closesAt, zone),
  };
}

/** What becomes of the case by the rule that holds, undefined where none does; one that silence has closed is closed. */
export function serializeDisposition(
  { document }: CompiledPolicy,
  found: DispositionRule | undefined,
  isSilenced: boolean,
): DispositionPart {
  const { status = 'open', handedTo = null, label = null } = found ?? {};
  if (!isSilenced) return { status, handedTo, label };
  return { status: 'closed', handedTo, label: document.closure?.label ?? label };
}
