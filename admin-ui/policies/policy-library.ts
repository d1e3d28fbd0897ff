import { signal } from '@preact/signals';
import type { Policy } from '../../engine/index.ts';
import { listPolicies, type PolicyList, type PolicySummary, readPolicy } from '../client/policies.ts';
import { type Reading, readingOf } from '../client/reading.ts';
import { type HolidayTable, readHolidaysOf } from './holiday-table.ts';

/** A vendor's policies with the public holidays that their calendars name. */
export type VendorPolicies = { readonly vendor: string; readonly policies: readonly Policy[]; readonly holidays: HolidayTable };

/** What policies there are. */
export const policyList = signal<Reading<PolicyList>>({ state: 'loading' });

/** The complete policies of the vendor that was asked for last; undefined while none is. */
export const vendorPolicies = signal<Reading<VendorPolicies> | undefined>(undefined);

const read = new Map<string, Promise<VendorPolicies>>();
let wanted: string | undefined;

/** Reads, or reads again, what policies there are. */
export async function loadPolicyList(): Promise<void> {
  policyList.value = { state: 'loading' };
  policyList.value = await readingOf(listPolicies());
}

/** Makes sure that a vendor's policies are there; a vendor that has none leaves nothing to read. */
export async function loadVendor(vendor: string | undefined): Promise<void> {
  wanted = vendor;
  if (policyList.value.state !== 'ready') return;
  const summaries = policyList.value.value.policies.filter((summary) => summary.vendor === vendor);
  if (vendor === undefined || summaries.length === 0) {
    vendorPolicies.value = undefined;
    return;
  }
  const known = read.get(vendor);
  if (known === undefined) vendorPolicies.value = { state: 'loading' };
  const promise = known ?? readVendor(vendor, summaries);
  read.set(vendor, promise);
  const found = await readingOf(promise);
  if (found.state === 'failed') read.delete(vendor);
  if (wanted === vendor) vendorPolicies.value = found;
}

async function readVendor(vendor: string, summaries: readonly PolicySummary[]): Promise<VendorPolicies> {
  const policies = await Promise.all(summaries.map(readPolicy));
  return { vendor, policies, holidays: await readHolidaysOf(policies) };
}
