import { addBusinessDays } from '../calendar/business-days.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { DispositionRule } from '../policy/policy-document.generated.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { SupportCase } from './request.ts';

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
export function closingInstant({ document }: CompiledPolicy, { events }: SupportCase, timeZone: string): number | undefined {
  const { afterBusinessDays, afterFollowUps } = document.closure ?? {};
  if (afterBusinessDays === undefined || !afterFollowUps) return undefined;
  const heard = events.findLastIndex(({ type }) => type === 'customer-replied' || type === 'reopened');
  const required = events.slice(heard + 1).filter(({ type }) => type === 'follow-up')[afterFollowUps - 1];
  return required && addBusinessDays(required.at, afterBusinessDays, timeZone);
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
