import { grantText } from '../../contract/role.ts';
import type { Invitation } from '../identity/invitation.ts';
import { type NameIssue, nameIssue, type Person } from '../identity/person.ts';
import { changeNoted, type Gate } from './gate.ts';
import { hashPassword, type PasswordIssue, passwordIssue } from './password.ts';
import { hashSecret, newId } from './secret.ts';

/** What somebody enters who follows a link. */
type Acceptance = { readonly name: string; readonly password: string };

/** The invitation behind a link; undefined where it was used, has expired, or has nothing left to do. Asking does not use it. */
export async function openInvitation({ store, now }: Gate, secret: string): Promise<Invitation | undefined> {
  const invitation = await store.invitations.byHash(hashSecret(secret));
  if (!invitation || invitation.usedAt !== null || now() >= invitation.expiresAt) return undefined;
  if (invitation.kind === 'first' && (await store.people.hasAdmin())) return undefined;
  return invitation;
}

/** What is wrong with what somebody entered. */
type EntryIssue = NameIssue | PasswordIssue;

/**
 * Follows a link: a new person joins, or one gets a new password and is signed out everywhere. Gives the person, or what is wrong with
 * what was entered, which leaves the link good; undefined where it is no longer good.
 */
export async function acceptInvitation(
  gate: Gate,
  secret: string,
  { name, password }: Acceptance,
): Promise<{ readonly person: Person } | { readonly issues: readonly EntryIssue[] } | undefined> {
  const invitation = await openInvitation(gate, secret);
  if (!invitation) return undefined;
  const chosen = invitation.name ?? name;
  const issues = [nameIssue(chosen), passwordIssue(password, chosen)].filter((issue) => issue !== undefined);
  if (issues.length > 0) return { issues };
  const stored = await hashPassword(password);
  try {
    const person = await gate.ledger.transaction(() => use(gate, invitation, chosen, stored));
    return person && { person };
  } catch (error) {
    if (error instanceof NameTakenError) return { issues: ['name-taken'] };
    throw error;
  }
}

/** Thrown so that the invitation, which was used already, becomes good again. */
class NameTakenError extends Error {}

async function use(gate: Gate, invitation: Invitation, name: string, password: string): Promise<Person | undefined> {
  if (!(await gate.store.invitations.use(invitation.id, gate.now()))) return undefined;
  // Of two who follow two first links at once, the second finds an admin here.
  if (invitation.kind === 'first' && (await gate.store.people.hasAdmin())) return undefined;
  return invitation.person === null ? join(gate, invitation, name, password) : setPassword(gate, invitation.person, password);
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
  if (!joined) throw new NameTakenError();
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
