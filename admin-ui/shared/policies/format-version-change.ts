import { text } from '../../platform/messages/text.ts';
import { languageName } from './language-name.ts';
import { policyList } from './policy-library.ts';

type Named = { readonly policy: string; readonly language: string; readonly version: string };

function named(reference: string): Named | undefined {
  const [, policy, language, version] = /^([^/]+\/[^/]+)\/([^/@]+)@(draft|\d+)$/.exec(reference) ?? [];
  return policy === undefined || language === undefined || version === undefined ? undefined : { policy, language, version };
}

/** `Version 2` or `Draft`, for a name such as `planview/customer-care/fr@2`; what is no such name stays as it is. */
export function versionOfReference(reference: string): string {
  const { version } = named(reference) ?? {};
  if (version === undefined) return reference;
  return version === 'draft' ? text('policies.column.draft') : text('policies.version', { version });
}

/** What the policy of a name is called, with its language where there may be several; undefined while that is not known. */
export function titleOfReference(reference: string): string | undefined {
  const edition = named(reference);
  return edition && titleOfEdition(edition);
}

/** The same for a policy in one language. */
export function titleOfEdition({ policy, language }: Pick<Named, 'policy' | 'language'>): string | undefined {
  const list = policyList.value;
  if (list.status !== 'success') return undefined;
  const known = [...list.data.policies, ...list.data.bases];
  const title = known.find((one) => one.policy === policy && one.language === language)?.title;
  return title === undefined ? undefined : `${title} · ${languageName(language)}`;
}

/** Two names as what goes from one to the other: `Version 1 → Draft`, with the policies where they are two. */
export function formatVersionChange(from: string, to: string): string {
  const [one, other] = [from, to].map((reference) => reference.split('@')[0]);
  const words = (reference: string): string =>
    one === other
      ? versionOfReference(reference)
      : `${titleOfReference(reference) ?? ''} ${versionOfReference(reference)}`.trim();
  return `${words(from)} → ${words(to)}`;
}
