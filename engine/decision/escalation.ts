import type { CompiledPolicy } from './compiled-policy.ts';
import type { SupportCase } from './request.ts';

/** How far a case is escalated and how far it can be, as the contract tells it. */
export type EscalationPart = {
  readonly levels: readonly { readonly id: string; readonly label: string; readonly to: string }[];
  readonly current: string | null;
  readonly next: string | null;
};

/** The levels of escalation, the one last reached and the one after it. */
export function serializeEscalation({ document }: CompiledPolicy, { events }: SupportCase): EscalationPart {
  const levels = (document.escalation ?? []).map(({ id, label = id, to = '' }) => ({ id, label, to }));
  const current = events.findLast(({ type }) => type === 'escalated')?.level ?? null;
  return { levels, current, next: levels[levels.findIndex(({ id }) => id === current) + 1]?.id ?? null };
}
