import { instantsOf } from '../../shared/listing/day-range.ts';

/** What the decisions can be narrowed by. */
export const decisionFilters = ['case', 'policy', 'severity', 'outcome', 'rule', 'from', 'until'] as const;

/** What the server is asked for: days are instants there. */
export function askedOf({ from, until, ...named }: Readonly<Partial<Record<(typeof decisionFilters)[number], string>>>) {
  return { ...named, ...instantsOf({ from, until }) };
}
