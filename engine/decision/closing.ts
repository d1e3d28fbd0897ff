import { addBusinessDays, isWeekday } from '../calendar/business-days.ts';
import { type OpenTime, orNever } from '../calendar/open-time.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { DispositionRule } from '../policy/policy-document.generated.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { deskHours, deskZone, namedHours } from './hours.ts';
import type { SupportCase } from './request.ts';
import type { Route } from './routing.ts';

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

/** When the case will be closed, or was, for want of an answer; undefined while that clock does not run. */
export function closingInstant(policy: CompiledPolicy, { events, facts }: SupportCase, route: Route): number | undefined {
  const { afterBusinessDays, afterFollowUps } = policy.document.closure ?? {};
  if (afterBusinessDays === undefined || !afterFollowUps) return undefined;
  const heard = events.findLastIndex(({ type }) => type === 'customer-replied' || type === 'reopened');
  const required = events.slice(heard + 1).filter(({ type }) => type === 'follow-up')[afterFollowUps - 1];
  if (required === undefined) return undefined;
  const isBusinessDay = closingDays(policy, route, facts);
  if (isBusinessDay === undefined) return undefined;
  return orNever(() => addBusinessDays(required.at, afterBusinessDays, deskZone(policy, route.desk), isBusinessDay)) ?? undefined;
}

/** Which days count towards closing. Where the policy does not say, those of the week on which the desk is not off. */
function closingDays(policy: CompiledPolicy, route: Route, facts: SupportCase['facts']): ((date: string) => boolean) | undefined {
  const { on } = policy.document.closure ?? {};
  if (on !== undefined) {
    const named = namedHours(policy, on, route, facts);
    return 'hours' in named ? named.hours.isBusinessDay : undefined;
  }
  const hours = deskHours(policy, route.desk);
  return hours === undefined ? isWeekday : (date) => isWeekday(date) && !isDayOff(hours, date);
}

/** Whether a holiday, a closure or special hours leave nothing open on a day. */
function isDayOff(hours: OpenTime, date: string): boolean {
  return !hours.isBusinessDay(date) && hours.remarksOn(date).length > 0;
}

/** The closing rule with the instant at which it applies. */
export function tellClosure({ document }: CompiledPolicy, closesAt: number | undefined, zone: Zone): ClosurePart {
  return {
    afterBusinessDays: document.closure?.afterBusinessDays ?? null,
    afterFollowUps: document.closure?.afterFollowUps ?? null,
    closesAt: closesAt === undefined ? null : formatInstant(closesAt, zone),
  };
}

/** What becomes of the case by the rule that holds, undefined where none does; one that silence has closed is closed. */
export function tellDisposition(
  { document }: CompiledPolicy,
  found: DispositionRule | undefined,
  isSilenced: boolean,
): DispositionPart {
  const { status = 'open', handedTo = null, label = null } = found ?? {};
  if (!isSilenced) return { status, handedTo, label };
  return { status: 'closed', handedTo, label: document.closure?.label ?? label };
}
