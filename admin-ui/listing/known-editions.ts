import type { PolicyList } from '../client/policies.ts';
import type { Reading } from '../client/reading.ts';

/** The policies that there are, and each of their languages, to choose from: `planview/customer-care`, `planview/customer-care/fr`. */
export function knownEditions(list: Reading<PolicyList>): readonly string[] {
  if (list.state !== 'ready') return [];
  const { policies, bases } = list.value;
  const names = [...policies, ...bases].flatMap(({ policy, language }) => [policy, `${policy}/${language}`]);
  return [...new Set(names)].sort();
}
