import { waitsForYou } from '../../shared/drafts/waiting.ts';
import { type EditionOverview, endOf, type PolicyOverview } from '../../shared/policies/overview.ts';
import type { ExampleHealth } from './health/messages.ts';

/** What is shown of the policies: those in which every word of a query occurs, and of these the ones that a filter lets through. */
export function narrowed(
  policies: readonly PolicyOverview[],
  query: string,
  filter: OverviewFilter,
  health: ReadonlyMap<string, ExampleHealth>,
): PolicyOverview[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (one: EditionOverview): boolean => {
    const content = [one.title, one.vendorName, one.policy, one.language, one.draft?.startedBy ?? ''].join(' ').toLowerCase();
    return words.every((word) => content.includes(word)) && passes(one, filter, health);
  };
  return policies
    .map((policy) => ({ ...policy, editions: policy.editions.filter(holds) }))
    .filter(({ editions }) => editions.length > 0);
}

/** Which policies: all, those that somebody works on, that wait for whoever looks or that something is ahead for, or those with faults or failing examples. */
export const overviewFilters = ['all', 'waiting', 'drafts', 'scheduled', 'unhealthy'] as const;

export type OverviewFilter = (typeof overviewFilters)[number];

function passes(
  { draft, next, faults, inForce }: EditionOverview,
  filter: OverviewFilter,
  health: ReadonlyMap<string, ExampleHealth>,
): boolean {
  if (filter === 'waiting') return draft !== undefined && waitsForYou(draft);
  if (filter === 'drafts') return draft !== undefined;
  if (filter === 'scheduled') return next !== undefined || endOf({ inForce, next }) !== undefined;
  const failed = (inForce && health.get(inForce.digest)?.failed) ?? 0;
  return filter === 'all' || faults > 0 || failed > 0;
}

/** The versions in force whose examples have not been run yet. */
export function unknownHealth(policies: readonly PolicyOverview[], health: ReadonlyMap<string, ExampleHealth>): number {
  return policies
    .flatMap(({ editions }) => editions)
    .filter(({ inForce }) => inForce !== undefined && inForce.examples > 0 && !health.has(inForce.digest)).length;
}
