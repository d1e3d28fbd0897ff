import type { EditionName } from '../../../shared/policies/policy-address.ts';
import { loadPolicyList, policyList } from '../../../shared/policies/policy-library.ts';
import { type OpenDraft, readDraft } from './drafts-client.ts';

/** The open draft of an edition, if the list of policies as it is at this moment names one; undefined where there is none. */
export async function openDraft({ policy, language }: EditionName, signal?: AbortSignal): Promise<OpenDraft | undefined> {
  await loadPolicyList();
  const list = policyList.peek();
  const isListed =
    list.status !== 'success' || list.data.drafts.some((one) => one.policy === policy && one.language === language);
  return isListed ? readDraft({ policy, language }, signal) : undefined;
}
