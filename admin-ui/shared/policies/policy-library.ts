import { signal } from '@preact/signals';
import { instantOf, type Policy } from '../../../engine/index.ts';
import { type Query, settleQuery } from '../../platform/client/use-query.ts';
import { type HolidayTable, readHolidaysOf } from './holiday-table.ts';
import { listPolicies, type PolicyList, type PolicySummary, readDraftPolicy, readPolicy } from './policies-client.ts';
import type { EditionName } from './policy-address.ts';

/** A vendor's policies with the public holidays that their calendars name. */
export type VendorPolicies = { readonly vendor: string; readonly policies: readonly Policy[]; readonly holidays: HolidayTable };

/** What policies there are. */
export const policyList = signal<Query<PolicyList>>({ status: 'pending' });

/** The complete policies of the vendor that was asked for last; undefined while none is. */
export const vendorPolicies = signal<Query<VendorPolicies> | undefined>(undefined);

/** By the digests of the policies, so that what is published meanwhile is read. */
const read = new Map<string, Promise<VendorPolicies>>();
let wanted: string | undefined;

/** Reads, or reads again, what policies there are. What is known stays in view until something newer is there. */
export async function loadPolicyList(): Promise<void> {
  const hasList = policyList.peek().status === 'success';
  if (!hasList) policyList.value = { status: 'pending' };
  const found = await settleQuery(listPolicies());
  if (found.status === 'success' || !hasList) policyList.value = found;
  if (found.status === 'success') readAgainAt(nextTurn(found.data, Date.now()));
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Timers cannot wait longer than this. Milliseconds. */
const longestWait = 2 ** 31 - 1;

/** Reads the list again once what it says of now is over. */
function readAgainAt(at: number): void {
  clearTimeout(timer);
  if (Number.isFinite(at)) timer = setTimeout(() => void loadPolicyList(), Math.min(longestWait, at - Date.now() + 1000));
}

/** When next a version begins or ends after an instant, in milliseconds; infinite where none does. */
function nextTurn({ policies }: PolicyList, now: number): number {
  const turns = policies.flatMap(({ begins, ends }) => [begins, ends].map((instant) => instantOf(instant ?? '')));
  return Math.min(...turns.filter((at) => at > now));
}

/** Makes sure that a vendor's policies are there; a vendor that has none leaves nothing to read. */
export async function loadVendor(vendor: string | undefined): Promise<void> {
  wanted = vendor;
  if (policyList.value.status !== 'success') return;
  const summaries = policyList.value.data.policies.filter((summary) => summary.vendor === vendor);
  if (vendor === undefined || summaries.length === 0) {
    vendorPolicies.value = undefined;
    return;
  }
  const key = summaries.map(({ digest }) => digest).join();
  const known = read.get(key);
  if (known === undefined) vendorPolicies.value = { status: 'pending' };
  const promise = known ?? readVendor(vendor, summaries);
  read.set(key, promise);
  const found = await settleQuery(promise);
  if (found.status === 'error') read.delete(key);
  if (wanted === vendor) vendorPolicies.value = found;
}

/** Makes a draft stand for all policies of its vendor: a case is then decided by it alone. */
export async function loadDraftAlone(edition: EditionName): Promise<void> {
  const key = `${edition.policy}/${edition.language}@draft`;
  const isAnother = wanted !== key;
  wanted = key;
  if (isAnother) vendorPolicies.value = { status: 'pending' };
  const found = await settleQuery(readDraftAlone(edition));
  if (wanted === key) vendorPolicies.value = found;
}

async function readDraftAlone(edition: EditionName): Promise<VendorPolicies> {
  const policy = await readDraftPolicy(edition);
  return { vendor: policy.vendor, policies: [policy], holidays: await readHolidaysOf([policy]) };
}

async function readVendor(vendor: string, summaries: readonly PolicySummary[]): Promise<VendorPolicies> {
  const policies = await Promise.all(summaries.map(readPolicy));
  return { vendor, policies, holidays: await readHolidaysOf(policies) };
}
