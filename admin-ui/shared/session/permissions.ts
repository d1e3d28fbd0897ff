import { type Grant, holdsRole, type Role, roles } from '../../../contract/role.ts';
import { session } from './session.ts';

/** Reads `editor`, or `editor:planview/customer-care`. A role that nobody knows is taken for the least. */
export function grantOf(written: string): Grant {
  const [name, on] = written.split(':');
  return { role: roles.find((role) => role === name) ?? 'reader', on: on ?? null };
}

/** Whether whoever asks has a role on a policy, or everywhere (null). While nobody knows, they are let try: the server decides. */
export function may(role: Role, on: string | null): boolean {
  return session.value.status !== 'success' || holdsRole(session.value.data.grants.map(grantOf), role, on);
}

/** Whether whoever asks has a role on anything at all. */
export function mayAnywhere(role: Role): boolean {
  if (session.value.status !== 'success') return true;
  return session.value.data.grants.map(grantOf).some((grant) => roles.indexOf(grant.role) >= roles.indexOf(role));
}
