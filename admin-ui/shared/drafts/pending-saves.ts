import { type EditionName, policyAddress } from '../policies/policy-address.ts';

/** Sends off what is not saved yet, and is fulfilled once it has arrived or cannot. */
type Settle = () => Promise<void>;

const pending = new Map<string, Set<Settle>>();

/** Has whoever needs a draft as it stands on the server wait for saves that are under way; gives what ends that. */
export function holdForSaves(edition: EditionName, settle: Settle): () => void {
  const key = policyAddress(edition);
  const those = pending.get(key) ?? new Set();
  pending.set(key, those.add(settle));
  return () => {
    those.delete(settle);
    if (those.size === 0 && pending.get(key) === those) pending.delete(key);
  };
}

/** Waits until nothing that was typed into a draft in this page is still on its way. */
export async function savesSettled(edition: EditionName): Promise<void> {
  await Promise.all([...(pending.get(policyAddress(edition)) ?? [])].map((settle) => settle()));
}
