import { type Grant, grantText } from '../../contract/role.ts';

/**
 * What somebody may do by what the provider says of them. `claim` leads to a text or a list of texts, with dots into objects;
 * `*` in the mapping is for everybody.
 */
export function claimedRoles(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  mapping: Readonly<Record<string, Grant>>,
): Grant[] {
  const named = ['*', ...valuesAt(claims, claim)];
  const grants = named.flatMap((name) => (Object.hasOwn(mapping, name) ? [mapping[name] as Grant] : []));
  return [...new Map(grants.map((grant) => [grantText(grant), grant])).values()];
}

function valuesAt(claims: Readonly<Record<string, unknown>>, claim: string): string[] {
  // Some providers use addresses as names of claims, with dots in them.
  const found = Object.hasOwn(claims, claim) ? claims[claim] : claim.split('.').reduce<unknown>(inside, claims);
  if (typeof found === 'string') return [found];
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
