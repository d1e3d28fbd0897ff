import { leadingVersion } from './edition-versions.ts';
import type { Draft, PolicyList, PolicySummary } from './policies-client.ts';
import type { EditionName } from './policy-address.ts';

/** How a policy stands in one language. */
export type EditionOverview = EditionName & {
  readonly title: string;
  readonly vendorName: string;
  /** Whether it is what several languages share. */
  readonly isBase: boolean;
  readonly inForce: PolicySummary | undefined;
  /** The version that takes effect next. */
  readonly next: PolicySummary | undefined;
  readonly draft: Draft | undefined;
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
    const draft = drafts.find((one) => one.policy === policy && one.language === language);
    const any = leading ?? policies.find((one) => one.policy === policy);
    return {
      policy,
      language,
      title: leading?.title ?? base?.title ?? draft?.title ?? `${policy}/${language}`,
      vendorName:
        any?.vendorName ??
        policies.find((one) => one.vendor === policy.split('/')[0])?.vendorName ??
        drafts.find((one) => one.policy === policy && one.vendorName !== null)?.vendorName ??
        policy,
      isBase: language === 'base',
      inForce: versions.find(({ inForce }) => inForce),
      next: versions.filter(({ state }) => state === 'scheduled').sort(byBeginning)[0],
      draft,
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

/** When what is in force ends without another version taking its place then, as ISO 8601; undefined where it does not. */
export function endOf({ inForce, next }: Pick<EditionOverview, 'inForce' | 'next'>): string | undefined {
  const { ends = null } = inForce ?? {};
  return ends === null || ends === next?.begins ? undefined : ends;
}

function editionOfFile(file: string): EditionName[] {
  const [vendor, policy, language, ...rest] = file.split('/');
  return rest.length === 1 && vendor && policy && language ? [{ policy: `${vendor}/${policy}`, language }] : [];
}

function byBeginning(one: PolicySummary, other: PolicySummary): number {
  return (one.begins ?? '').localeCompare(other.begins ?? '');
}
