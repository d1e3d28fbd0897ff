import type { PolicyFile } from '../../../../engine/index.ts';
import { baseName } from '../../../shared/policies/base-files.ts';
import { type HolidayTable, readHolidaysOf } from '../../../shared/policies/holiday-table.ts';
import { type PolicySummary, readPolicy, readPolicyFile } from '../../../shared/policies/policies-client.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import { loadPolicyList, policyList } from '../../../shared/policies/policy-library.ts';

/** The newest versions of the policies that build on a base, as files, and the public holidays that they name. */
type Dependents = { readonly files: readonly PolicyFile[]; readonly holidays: HolidayTable };

/** Reads what builds on a base, whatever version of it. Rejects where the server cannot be reached. */
export async function readDependents({ policy }: EditionName): Promise<Dependents> {
  if (policyList.peek().status !== 'success') await loadPolicyList();
  const list = policyList.peek();
  const candidates = list.status === 'success' ? newestOf(list.data.policies, policy.split('/')[0]) : [];
  const read = await Promise.all(candidates.map(async (one) => ({ one, text: await textOf(one) })));
  const following = read.filter(({ text }) => baseName(text)?.split('@')[0] === `${policy}/base`);
  const holidays = await readHolidaysOf(await Promise.all(following.map(({ one }) => readPolicy(one))));
  const files = following.map(({ one, text }) => ({ path: `${one.policy}/${one.language}/${one.version}.yaml`, text }));
  return { files, holidays };
}

function newestOf(policies: readonly PolicySummary[], vendor: string | undefined): PolicySummary[] {
  const newest = new Map<string, PolicySummary>();
  for (const one of policies) {
    const name = `${one.policy}/${one.language}`;
    if (one.vendor === vendor && (newest.get(name)?.version ?? 0) < one.version) newest.set(name, one);
  }
  return [...newest.values()];
}

function textOf({ policy, language, version }: PolicySummary): Promise<string> {
  return readPolicyFile(policy, language, version);
}
