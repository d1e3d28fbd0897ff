import { changeNoted, type Gate } from './gate.ts';
import type { Invitation } from './invitation.ts';
import { hashPassword, passwordFault } from './password.ts';
import { nameFault, type Person } from './person.ts';
import { invalid } from './refusals.ts';
import { grantText } from './role.ts';
import { hashSecret, newId } from './secret.ts';

/** What somebody enters who follows a link. */
export type Acceptance = { readonly name: string; readonly password: string };

/** The invitation behind a link; undefined where it was used, has expired, or has nothing left to do. Asking does not use it. */
export async function openInvitation({ store, now }: Gate, secret: string): Promise<Invitation | undefined> {
  const invitation = await store.invitations.byHash(hashSecret(secret));
  if (!invitation || invitation.usedAt !== null || now() >= invitation.expiresAt) return undefined;
  if (invitation.kind === 'first' && (await store.people.hasAdmin())) return undefined;
  return invitation;
}

/**
 * Follows a link: a new person joins, or one gets a new password and is signed out everywhere. Gives the person; undefined where the
 * link is no longer good. Throws a Refusal with the faults of what was entered, which leaves the link good.
 */
export async function acceptInvitation(gate: Gate, secret: string, { name, password }: Acceptance): Promise<Person | undefined> {
  const invitation = await openInvitation(gate, secret);
  if (!invitation) return undefined;
  const chosen = invitation.name ?? name;
  const faults = [
    { pointer: '/name', detail: nameFault(chosen) },
    { pointer: '/password', detail: passwordFault(password, chosen) },
  ].flatMap(({ pointer, detail }) => (detail === undefined ? [] : [{ pointer, detail }]));
  if (faults.length > 0) throw invalid(faults);
  const kept = await hashPassword(password);
  return gate.ledger.atomically(async () => {
    if (!(await gate.store.invitations.use(invitation.id, gate.now()))) return undefined;
    // Of two who follow two first links at once, the second finds an admin here.
    if (invitation.kind === 'first' && (await gate.store.people.hasAdmin())) return undefined;
    return invitation.person === null ? join(gate, invitation, chosen, kept) : setPassword(gate, invitation.person, kept);
  });
}

async function join(gate: Gate, { id, grants, kind }: Invitation, name: string, password: string): Promise<Person> {
  const now = gate.now();
  const person: Person = {
    id: newId('per', now),
    name,
    fullName: null,
    identity: null,
    password,
    grants,
    createdAt: now,
    lastSignInAt: null,
    removedAt: null,
  };
  const details = { id: person.id, invitation: id, kind, grants: grants.map(grantText) };
  const joined = await changeNoted(gate, { who: name, action: 'person-joined', subject: name, details }, async () =>
    (await gate.store.people.add(person)) ? person : undefined,
  );
  if (!joined) throw invalid([{ pointer: '/name', detail: 'the name is taken; choose another' }]);
  return joined;
}

async function setPassword(gate: Gate, id: string, password: string): Promise<Person | undefined> {
  const person = await gate.store.people.get(id);
  if (!person || person.removedAt !== null) return undefined;
  const event = { who: person.name, action: 'person-changed' as const, subject: person.name, details: { password: 'new' } };
  return changeNoted(gate, event, async () => {
    await gate.store.sessions.removeAllOf(id);
    return gate.store.people.change(id, { password });
  });
}
