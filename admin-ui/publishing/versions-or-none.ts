import { listVersions, type VersionList } from '../client/policies.ts';
import { ServerFault } from '../client/server-fault.ts';
import type { EditionName } from '../policy/policy-address.ts';

/** The versions of an edition; none for a policy that has only a draft so far. */
export async function versionsOrNone(edition: EditionName): Promise<VersionList> {
  try {
    return await listVersions(edition);
  } catch (error) {
    if (error instanceof ServerFault && error.status === 404) return { items: [], next: null, retiredFrom: null };
    throw error;
  }
}
