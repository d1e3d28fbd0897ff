import { addBusinessDays } from '../calendar/business-days.ts';
import { formatInstant, type Zone } from '../calendar/zone.ts';
import type { Facts, Rule, RuleAnswers } from '../rules/rule-table.ts';
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

/** What becomes of the case; one that silence has closed is closed. */
export function decideDisposition(
  rules: RuleAnswers,
  { tables, document }: CompiledPolicy,
  facts: Facts,
  isSilenced: boolean,
): { part: DispositionPart; fired: Rule<unknown>[] } {
  const found = rules.first(tables.disposition, facts);
  const { status = 'open', handedTo = null, label = null } = found?.outcome ?? {};
  const part: DispositionPart = isSilenced
    ? { status: 'closed', handedTo, label: document.closure?.label ?? label }
    : { status, handedTo, label };
  return { part, fired: found ? [found] : [] };
}
