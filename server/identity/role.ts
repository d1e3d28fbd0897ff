import { nearestName, type Phrase, phrase } from '../../engine/index.ts';

/** What somebody may do, each including the ones before: read, change drafts, bring them into force, look after people and tokens. */
export const roles = ['reader', 'editor', 'publisher', 'admin'] as const;

export type Role = (typeof roles)[number];

/** A role, and on what it is held: everything (null), a vendor (`planview`) or a policy (`planview/customer-care`). */
export type Grant = { readonly role: Role; readonly on: string | null };

/** Why a text is no grant. */
type GrantIssue = { readonly fault: Phrase; readonly hint?: Phrase };

const place = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** Whether a text names a vendor or a policy. */
export function isPlace(text: string): boolean {
  return place.test(text);
}

/** Reads `editor`, `editor:planview` or `editor:planview/customer-care`. */
export function parseGrant(text: string): Grant | GrantIssue {
  const [name = '', on, ...rest] = text.trim().split(':');
  const role = roles.find((one) => one === name);
  if (role === undefined) {
    const nearest = nearestName(name, roles);
    return {
      fault: phrase`\`${name}\` is no role`,
      hint: nearest ? phrase`did you mean \`${nearest}\`?` : phrase`roles are ${roles.map((one) => `\`${one}\``).join(', ')}`,
    };
  }
  if (on === undefined) return { role, on: null };
  if (rest.length > 0 || !isPlace(on))
    return {
      fault: phrase`\`${text.trim().slice(name.length + 1)}\` is neither a vendor nor a policy`,
      hint: phrase`write \`${role}:planview\` or \`${role}:planview/customer-care\``,
    };
  return { role, on };
}

/** A grant as it is written. */
export function grantText({ role, on }: Grant): string {
  return on === null ? role : `${role}:${on}`;
}

/**
 * Whether somebody with these grants has a role on a policy (`planview/customer-care`), or everywhere where `on` is null.
 * Reading is not confined: any grant at all lets its holder read everything.
 */
export function holdsRole(grants: readonly Grant[], role: Role, on: string | null): boolean {
  if (role === 'reader') return grants.length > 0;
  const rank = roles.indexOf(role);
  return grants.some((grant) => roles.indexOf(grant.role) >= rank && covers(grant.on, on));
}

/** Whether what is held on one place holds on another: on everything, on the same place, or on its vendor. */
export function covers(held: string | null, wanted: string | null): boolean {
  return held === null || (wanted !== null && (wanted === held || wanted.startsWith(`${held}/`)));
}
