import type { ExampleHealth } from '../../features/policies/health/messages.ts';
import type { DraftSummary, PolicyList, PolicySummary } from './policies-client.ts';
import type { EditionName } from './policy-address.ts';
import { leadingVersion } from './standing.ts';

/** How a policy stands in one language. */
export type EditionOverview = EditionName & {
  readonly title: string;
  readonly vendorName: string;
  /** Whether it is what several languages share. */
  readonly isBase: boolean;
  readonly inForce: PolicySummary | undefined;
  /** The version that takes effect next. */
  readonly next: PolicySummary | undefined;
  readonly draft: DraftSummary | undefined;
  /** How many faults keep files of it from being used. */
  readonly faults: number;
  /** Every version, in whatever order. */
  readonly versions: readonly PolicySummary[];
};

/** A policy in all its languages. */
export type PolicyOverview = {
  readonly policy: string;
  readonly vendorName: string;
  readonly editions: readonly EditionOverview[];
};

/** Every policy, by vendor; within it the languages by name, what they share last. */
export function overviewOf({ policies, bases, drafts, unusable }: PolicyList): PolicyOverview[] {
  const names = [...policies, ...bases, ...drafts, ...unusable.flatMap(({ file }) => editionOfFile(file))];
  const editions = new Map(names.map((one) => [`${one.policy}/${one.language}`, one]));
  const all = [...editions.values()].map(({ policy, language }): EditionOverview => {
    const versions = policies.filter((one) => one.policy === policy && one.language === language);
    const base = bases.findLast((one) => one.policy === policy && one.language === language);
    const leading = leadingVersion(versions);
    const any = leading ?? policies.find((one) => one.policy === policy);
    return {
      policy,
      language,
      title: leading?.title ?? base?.title ?? `${policy}/${language}`,
      vendorName: any?.vendorName ?? policies.find((one) => one.vendor === policy.split('/')[0])?.vendorName ?? policy,
      isBase: language === 'base',
      inForce: versions.find(({ inForce }) => inForce),
      next: versions.filter(({ state }) => state === 'scheduled').sort(byBeginning)[0],
      draft: drafts.find((one) => one.policy === policy && one.language === language),
      faults: unusable
        .filter(({ file }) => file.startsWith(`${policy}/${language}/`))
        .reduce((sum, { faults }) => sum + faults, 0),
      versions,
    };
  });
  return [...new Set(all.map(({ policy }) => policy))]
    .map((policy) => ({ policy, found: all.filter((one) => one.policy === policy) }))
    .map(({ policy, found }) => ({
      policy,
      vendorName: found[0]?.vendorName ?? policy,
      editions: found.sort((a, b) => Number(a.isBase) - Number(b.isBase) || a.language.localeCompare(b.language)),
    }))
    .sort((a, b) => a.vendorName.localeCompare(b.vendorName) || a.policy.localeCompare(b.policy));
}

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

/** Which policies: all, those that somebody works on or that something is ahead for, or those with faults or failing examples. */
export const overviewFilters = ['all', 'drafts', 'scheduled', 'unhealthy'] as const;

export type OverviewFilter = (typeof overviewFilters)[number];

function passes(
  { draft, next, faults, inForce }: EditionOverview,
  filter: OverviewFilter,
  health: ReadonlyMap<string, ExampleHealth>,
): boolean {
  if (filter === 'drafts') return draft !== undefined;
  if (filter === 'scheduled') return next !== undefined || endOf({ inForce, next }) !== undefined;
  const failed = (inForce && health.get(inForce.digest)?.failed) ?? 0;
  return filter === 'all' || faults > 0 || failed > 0;
}

/** When what is in force ends without another version taking its place then, as ISO 8601; undefined where it does not. */
export function endOf({ inForce, next }: Pick<EditionOverview, 'inForce' | 'next'>): string | undefined {
  const { ends = null } = inForce ?? {};
  return ends === null || ends === next?.begins ? undefined : ends;
}

/** The versions in force whose examples have not been run yet. */
export function unknownHealth(policies: readonly PolicyOverview[], health: ReadonlyMap<string, ExampleHealth>): number {
  return policies
    .flatMap(({ editions }) => editions)
    .filter(({ inForce }) => inForce !== undefined && inForce.examples > 0 && !health.has(inForce.digest)).length;
}

function editionOfFile(file: string): EditionName[] {
  const [vendor, policy, language, ...rest] = file.split('/');
  return rest.length === 1 && vendor && policy && language ? [{ policy: `${vendor}/${policy}`, language }] : [];
}

function byBeginning(one: PolicySummary, other: PolicySummary): number {
  return (one.begins ?? '').localeCompare(other.begins ?? '');
}
