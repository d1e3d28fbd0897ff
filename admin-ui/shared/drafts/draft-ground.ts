import { leadingVersion, newestVersion } from '../policies/edition-versions.ts';
import type { PolicySummary } from '../policies/policies-client.ts';
import type { EditionName } from '../policies/policy-address.ts';

/** The version of its own edition from which a draft was started, as `planview/customer-care/fr@1` names it; undefined where it was started from something else. */
export function startedFrom(
  { policy, language }: EditionName,
  versions: readonly PolicySummary[],
  name: string | null,
): PolicySummary | undefined {
  const own = `${policy}/${language}@`;
  return name?.startsWith(own) ? versions.find(({ version }) => String(version) === name.slice(own.length)) : undefined;
}

/** The newest version, where it came after the one from which a draft was started: what it changed is missing from the draft. */
export function newerThanGround(
  edition: EditionName,
  versions: readonly PolicySummary[],
  name: string | null,
): PolicySummary | undefined {
  const ground = startedFrom(edition, versions, name);
  const newest = newestVersion(versions);
  return ground !== undefined && newest !== undefined && newest.version > ground.version ? newest : undefined;
}

/** The versions with which a draft can be compared, the usual one first: what leads now, what begins later, and what it was started from. */
export function comparableVersions(
  edition: EditionName,
  versions: readonly PolicySummary[],
  name: string | null,
): readonly PolicySummary[] {
  const leading = leadingVersion(versions);
  const ahead = versions.filter(({ state }) => state === 'scheduled').sort((one, other) => one.version - other.version);
  return [...new Set([leading, ...ahead, startedFrom(edition, versions, name)])].filter((one) => one !== undefined);
}
