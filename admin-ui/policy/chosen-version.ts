import type { PolicySummary } from '../client/policies.ts';
import type { EditionName, VersionChoice } from './policy-address.ts';

/** All versions of an edition, the newest first. */
export function versionsOf({ policy, language }: EditionName, policies: readonly PolicySummary[]): PolicySummary[] {
  return policies.filter((one) => one.policy === policy && one.language === language).sort((a, b) => b.version - a.version);
}

/** The version that is meant: the one of that number, the one in force on that day, or the one in force now, else the newest. */
export function chosenVersion(versions: readonly PolicySummary[], { version, asOf }: VersionChoice): PolicySummary | undefined {
  if (version !== undefined) return versions.find((one) => one.version === version);
  if (asOf !== undefined) return versionOn(versions, asOf);
  return versions.find(({ inForce }) => inForce) ?? versions[0];
}

/** The version in force on a day (YYYY-MM-DD, read in the policy's zone): the one that began last. */
function versionOn(versions: readonly PolicySummary[], day: string): PolicySummary | undefined {
  return versions
    .filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || b.version - a.version)[0];
}
