import { signal } from '@preact/signals';
import type { LanguageDifferences } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readLanguageDifferences } from '../../../shared/diff/comparisons-client.ts';
import type { PolicySummary } from '../../../shared/policies/policies-client.ts';

/** Where the languages of a policy differ, by the policy. What could not be read is not in it. */
export const languageHealth = signal<ReadonlyMap<string, LanguageDifferences>>(new Map());

/** What was compared last, by the policy: the digests of the versions in force, and the language of the answer. */
const compared = new Map<string, string>();

/** Compares the languages of every policy that has several in force; what was compared already only where a version or the reader's language is new. */
export async function compareLanguagesOf(policies: readonly PolicySummary[]): Promise<void> {
  const inForce = policies.filter((one) => one.inForce);
  const names = [...new Set(inForce.map(({ policy }) => policy))];
  await Promise.all(
    names.map(async (policy) => {
      const editions = inForce.filter((one) => one.policy === policy);
      const key = [text.locale, ...editions.map(({ digest }) => digest)].join();
      if (editions.length < 2) return forget(policy);
      if (compared.get(policy) === key) return;
      compared.set(policy, key);
      try {
        const found = await readLanguageDifferences(policy);
        // What comes after the reader has chosen another language is too late.
        if (compared.get(policy) === key) languageHealth.value = new Map(languageHealth.value).set(policy, found);
      } catch {
        if (compared.get(policy) === key) compared.delete(policy);
      }
    }),
  );
}

/** There is only one language left to compare. */
function forget(policy: string): void {
  if (!compared.delete(policy)) return;
  const left = new Map(languageHealth.value);
  left.delete(policy);
  languageHealth.value = left;
}
