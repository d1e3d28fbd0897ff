import type { Query } from '../../platform/client/use-query.ts';
import type { OptionGroup } from '../../platform/controls/Select.tsx';
import { text } from '../../platform/messages/text.ts';
import { languageName } from './language-name.ts';
import { overviewOf } from './overview.ts';
import { placeName } from './place-name.ts';
import type { PolicyList } from './policies-client.ts';

/** What a list can be narrowed to, by vendor: all of it, one of its policies, or a policy in one language, each by its title. */
export function policyGroups(list: Query<PolicyList>): readonly OptionGroup[] {
  if (list.status !== 'success') return [];
  const all = overviewOf(list.data);
  const vendors = [...new Set(all.map(({ policy }) => policy.split('/')[0] ?? ''))];
  return vendors.map((vendor) => {
    const own = all.filter(({ policy }) => policy.startsWith(`${vendor}/`));
    const title = own[0]?.vendorName ?? vendor;
    const policies = own.flatMap(({ policy, editions }) => [
      ...(editions.length > 1 ? [{ id: policy, label: text('list.every-language', { name: placeName(policy, list) }) }] : []),
      ...editions.map((one) => ({
        id: `${policy}/${one.language}`,
        label: `${one.title} · ${languageName(one.language)}`,
      })),
    ]);
    return { title, options: [{ id: vendor, label: text('list.all-of', { name: title }) }, ...policies] };
  });
}
