/** What somebody may do, each including the ones before: read, change drafts, bring them into force, look after people and tokens. */
export const roles = ['reader', 'editor', 'publisher', 'admin'] as const;

export type Role = (typeof roles)[number];

/** A role, and on what it is held: everything (null), a vendor (`planview`) or a policy (`planview/customer-care`). */
export type Grant = { readonly role: Role; readonly on: string | null };

const place = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** Whether a text names a vendor or a policy. */
export function isPlace(text: string): boolean {
  return place.test(text);
}

/** A grant as it is written: `editor`, `editor:planview` or `editor:planview/customer-care`. */
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
