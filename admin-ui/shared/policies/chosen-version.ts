import { leadingVersion, versionOn, zoneOfEdition } from './edition-versions.ts';
import type { PolicyList, PolicySummary } from './policies-client.ts';
import type { EditionName, VersionChoice } from './policy-address.ts';

/** All versions of an edition, the newest first. */
export function versionsOf(edition: EditionName, list: PolicyList): PolicySummary[] {
  const isMeant = (one: EditionName): boolean => one.policy === edition.policy && one.language === edition.language;
  const found = edition.language === 'base' ? basesOf(list) : list.policies;
  return found.filter(isMeant).sort((a, b) => b.version - a.version);
}

/** The version that is meant: the one of that number, the one in force on that day, or else the one that leads. `versions` are those of an edition. */
export function chosenVersion(versions: readonly PolicySummary[], { version, asOf }: VersionChoice): PolicySummary | undefined {
  if (version !== undefined) return versions.find((one) => one.version === version);
  return asOf === undefined ? leadingVersion(versions) : versionOn(versions, asOf, zoneOfEdition(versions));
}

/** The parts that languages share, told like versions: they hold as long as a language builds on them. */
function basesOf({ bases, policies }: PolicyList): PolicySummary[] {
  return bases.map((base) => ({
    ...base,
    vendorName: policies.find(({ vendor }) => vendor === base.vendor)?.vendorName ?? base.vendor,
    products: null,
    appliesTo: null,
    from: null,
    until: null,
    begins: null,
    ends: null,
    retiredFrom: null,
    state: 'in-force',
    inForce: true,
    examples: 0,
  }));
}
