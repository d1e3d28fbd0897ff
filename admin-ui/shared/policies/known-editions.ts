import type { Query } from '../../platform/client/use-query.ts';
import type { PolicyList } from './policies-client.ts';

/** The policies that there are, and each of their languages, to choose from: `planview/customer-care`, `planview/customer-care/fr`. */
export function knownEditions(list: Query<PolicyList>): readonly string[] {
  if (list.status !== 'success') return [];
  const { policies, bases } = list.data;
  const names = [...policies, ...bases].flatMap(({ policy, language }) => [policy, `${policy}/${language}`]);
  return [...new Set(names)].sort();
}
