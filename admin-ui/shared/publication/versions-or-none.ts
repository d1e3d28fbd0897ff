import { ServerError } from '../../platform/client/server-error.ts';
import { listVersions, type Versions } from '../policies/policies-client.ts';
import type { EditionName } from '../policies/policy-address.ts';

/** The versions of an edition; none for a policy that has only a draft so far. */
export async function versionsOrNone(edition: EditionName): Promise<Versions> {
  try {
    return await listVersions(edition);
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return { items: [], next: null, retiredFrom: null };
    throw error;
  }
}
