import type { Reading } from '../../platform/client/reading.ts';
import type { PolicyList } from './policies-client.ts';

/** The policies that there are, and each of their languages, to choose from: `planview/customer-care`, `planview/customer-care/fr`. */
export function knownEditions(list: Reading<PolicyList>): readonly string[] {
  if (list.state !== 'ready') return [];
  const { policies, bases } = list.value;
  const names = [...policies, ...bases].flatMap(({ policy, language }) => [policy, `${policy}/${language}`]);
  return [...new Set(names)].sort();
}
