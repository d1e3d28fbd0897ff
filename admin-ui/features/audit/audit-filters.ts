import { instantsOf } from '../../shared/listing/day-range.ts';

/** What the audit trail can be narrowed by. */
export const auditFilters = ['who', 'action', 'subject', 'severity', 'from', 'until'] as const;

/** What the server is asked for: days are instants there. */
export function askedOf({ from, until, ...named }: Readonly<Partial<Record<(typeof auditFilters)[number], string>>>) {
  return { ...named, ...instantsOf({ from, until }) };
}
