import { beginningOf, pickVersion } from '../../engine/index.ts';
import { versionNumbers, versionsOf } from '../lifecycle/versions.ts';
import { type PolicySnapshot, standingDiagnostics } from '../policies/policy-snapshot.ts';
import { type Edition, editionName, editionOf } from '../storage/port/edition.ts';

/** Whether any case that is opened by then, or was before, can be decided at an instant (milliseconds), asked as deciding asks. */
export function canDecideAt({ set }: Pick<PolicySnapshot, 'set'>, now: number): boolean {
  return set.policies.some(({ from, until }) => from <= now && from < until);
}

/**
 * The editions of which no version is in force at an instant (milliseconds) because one cannot be used; in those that are retired, or
 * of which every version is good and begins later or has ended, that is meant so.
 */
export function undecidedEditions(snapshot: PolicySnapshot, now: number): string[] {
  return editionsOf(snapshot)
    .filter(
      (edition) => edition.language !== 'base' && !isDecidedAt(snapshot, edition, now) && !isRetiredAt(snapshot, edition, now),
    )
    .map(editionName);
}

/** Those with a version that somebody has to see to. */
function editionsOf(snapshot: PolicySnapshot): Edition[] {
  const names = new Set(standingDiagnostics(snapshot).map(({ file }) => file.split('/').slice(0, -1).join('/')));
  return [...names].flatMap((name) => editionOf(name) ?? []).filter((edition) => versionNumbers(snapshot, edition).length > 0);
}

function isDecidedAt({ set }: PolicySnapshot, { policy: id, language }: Edition, at: number): boolean {
  return pickVersion(set.policies, { id, language, version: undefined, at }) !== undefined;
}

function isRetiredAt(snapshot: PolicySnapshot, edition: Edition, now: number): boolean {
  const policy = versionsOf(snapshot, edition).at(-1)?.policy;
  return policy?.retiredFrom !== undefined && beginningOf(policy.retiredFrom, policy.document.timeZone ?? 'UTC') <= now;
}
