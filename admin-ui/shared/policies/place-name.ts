import type { Query } from '../../platform/client/use-query.ts';
import { readable } from '../vocabulary/question-label.ts';
import type { PolicyList } from './policies-client.ts';

/** A vendor or a policy (`planview`, `planview/customer-care`) as people call it: by the vendor's name, or by what the titles of all its languages begin with. */
export function placeName(place: string, list: Query<PolicyList>): string {
  const [vendor = place, policy] = place.split('/');
  const { policies = [], drafts = [] } = list.status === 'success' ? list.data : {};
  const vendorName =
    policies.find((one) => one.vendor === vendor)?.vendorName ??
    drafts.find((one) => one.policy.startsWith(`${vendor}/`) && one.vendorName !== null)?.vendorName ??
    readable(vendor);
  if (policy === undefined) return vendorName;
  const published = policies.filter((one) => one.policy === place).map(({ title }) => title);
  // What was never published is called as its drafts call it.
  const drafted = drafts.flatMap((one) => (one.policy === place && one.title !== null ? [one.title] : []));
  const titles = published.length > 0 ? published : drafted;
  const shared = sharedBeginning(titles);
  return shared === '' || shared === vendorName ? `${vendorName}, ${readable(policy)}` : shared;
}

/** The words with which all of some titles begin, without what joins them to the next. */
function sharedBeginning([first = '', ...others]: readonly string[]): string {
  const words = first.split(' ');
  const differs = words.findIndex((word, index) => others.some((other) => other.split(' ')[index] !== word));
  return (differs < 0 ? words : words.slice(0, differs)).join(' ').replace(/[\s,;:–-]+$/u, '');
}
