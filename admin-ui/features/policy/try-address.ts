import { formatInstant, zoneOf } from '../../../engine/index.ts';
import { periodInForce } from '../../shared/policies/edition-versions.ts';
import type { PolicySummary } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

const hour = 3_600_000;

/**
 * Where a case can be tried under a version: opened at a time at which that one is in force, where it is not so now. Undefined for
 * what decides no case: a common part, and a version that is never in force. `policies` are all that there are.
 */
export function tryAddress(version: PolicySummary, policies: readonly PolicySummary[]): string | undefined {
  const { language, vendor, state, timeZone } = version;
  if (language === 'base' || state === 'withdrawn') return undefined;
  const product = tellingProduct(version, policies);
  const at = state === 'in-force' ? undefined : formatInstant(momentOf(version), zoneOf(timeZone));
  const query = new URLSearchParams({
    vendor,
    ...(product !== undefined && { product }),
    language,
    ...(at !== undefined && { openedAt: at, asOf: at }),
  });
  return `/simulate?${query}`;
}

/** Where a case can be tried under the open draft of an edition; undefined for a common part, which decides none. */
export function tryDraftAddress({ policy, language }: EditionName): string | undefined {
  if (language === 'base') return undefined;
  const query = new URLSearchParams({ under: `${policy}/${language}@draft`, vendor: policy.split('/')[0] ?? '', language });
  return `/simulate?${query}`;
}

/** When a version begins; of one that is over, an hour before its end, or when it began where that was later. */
function momentOf(version: PolicySummary): number {
  const { from, to } = periodInForce(version);
  return version.state === 'scheduled' ? from : Math.max(from, to - hour);
}

/** A product that leads to this policy, where others of the vendor are in the same language. */
function tellingProduct(
  { policy, vendor, language, products }: PolicySummary,
  policies: readonly PolicySummary[],
): string | undefined {
  const others = policies.filter((one) => one.vendor === vendor && one.language === language && one.policy !== policy);
  if (others.length === 0) return undefined;
  const ids = (products ?? []).map(({ id }) => id);
  return ids.find((id) => !others.some((other) => other.products?.some((one) => one.id === id))) ?? ids[0];
}
