import { session } from './session.ts';
import type { Session } from './session-client.ts';

/** What somebody may do, each including the ones before. */
export const roles = ['reader', 'editor', 'publisher', 'admin'] as const;

type Role = (typeof roles)[number];

/** A role and where it is held: a vendor, a policy, or everywhere (null). */
export type Grant = { readonly role: Role; readonly on: string | null };

/** Reads `editor`, or `editor:planview/customer-care`. A role that nobody knows is taken for the least. */
export function grantOf(written: string): Grant {
  const [name, on] = written.split(':');
  return { role: roles.find((role) => role === name) ?? 'reader', on: on ?? null };
}

/** A grant as the server writes it. */
export function grantText({ role, on }: Grant): string {
  return on === null ? role : `${role}:${on}`;
}

/** Whether whoever asks has a role on a policy, or everywhere (null). While nobody knows, they are let try: the server decides. */
export function may(role: Role, on: string | null): boolean {
  return session.value.state !== 'ready' || holds(session.value.value, role, on);
}

function holds({ grants }: Pick<Session, 'grants'>, role: Role, on: string | null): boolean {
  const rank = roles.indexOf(role);
  return grants.map(grantOf).some((grant) => roles.indexOf(grant.role) >= rank && (rank === 0 || covers(grant.on, on)));
}

function covers(held: string | null, wanted: string | null): boolean {
  return held === null || (wanted !== null && (wanted === held || wanted.startsWith(`${held}/`)));
}
