import { changeNoted, type Gate } from './gate.ts';
import type { Invitation } from './invitation.ts';
import { findPerson } from './manage-people.ts';
import { nameFault, type Person } from './person.ts';
import { doesNotFit, invalid, noSuch } from './refusals.ts';
import { grantText } from './role.ts';
import { hashSecret, newId, newSecret } from './secret.ts';
import { Wish } from './wish.ts';

const hour = 60 * 60 * 1000;

/** How long an invitation holds where nothing else is asked for, and the link to the first admin's account, in hours. */
export const invitationHours = 72;
export const firstLinkHours = 1;

/** An invitation, and the secret of its link, which is not kept. */
export type Invited = { readonly invitation: Invitation; readonly secret: string };

/**
 * Invites somebody, as `{name?, grants, hours?}` wishes, or gives a person a new password with `{person, hours?}`. Throws a Refusal
 * with every fault, or where the name is somebody's already.
 */
export async function invite(gate: Gate, who: string, body: unknown): Promise<Invited> {
  const wish = new Wish(body, ['name', 'grants', 'person', 'hours']);
  const name = wish.text('name') ?? null;
  const fault = name === null ? undefined : nameFault(name);
  if (fault !== undefined) wish.fault('/name', fault);
  const grants = wish.grants('grants');
  const hours = wish.number('hours', 1, 24 * 30) ?? invitationHours;
  const idOrName = wish.text('person');
  if (idOrName !== undefined && (name !== null || wish.value('grants') !== undefined))
    wish.fault('/person', 'an invitation is for a new person, or a new password for one that there is; not both');
  if (idOrName === undefined && grants.length === 0) wish.fault('/grants', 'say what they may do', 'as `["editor:planview"]`');
  if (wish.faults.length > 0) throw invalid(wish.faults);
  if (idOrName !== undefined) return inviteToPassword(gate, who, await findPerson(gate, idOrName), hours);
  if (name !== null && (await gate.store.people.byName(name)))
    throw doesNotFit('person-exists', 'The name is taken', `\`${name}\` is somebody's name already`);
  return add(gate, who, { kind: 'join', name, person: null, grants, hours }, name ?? 'somebody');
}

/** A link with which the first admin makes their account; it opens nothing any more once there is an admin. */
export function inviteFirst(gate: Gate): Promise<Invited> {
  const grants = [{ role: 'admin' as const, on: null }];
  return add(gate, 'dueline', { kind: 'first', name: null, person: null, grants, hours: firstLinkHours }, 'the first admin');
}

/** Takes an invitation back that was not used. Throws a Refusal where there is none. */
export async function takeBack(gate: Gate, who: string, id: string): Promise<void> {
  const invitation = await gate.store.invitations.get(id);
  if (!invitation || invitation.usedAt !== null) throw noSuch('invitation', id);
  const event = {
    who,
    action: 'person-changed' as const,
    subject: invitation.name ?? 'somebody',
    details: { id, takenBack: true },
  };
  await changeNoted(gate, event, async () => (await gate.store.invitations.remove(id)) || undefined);
}

function inviteToPassword(gate: Gate, who: string, person: Person, hours: number): Promise<Invited> {
  if (person.identity !== null)
    throw doesNotFit(
      'signs-in-elsewhere',
      'They sign in elsewhere',
      `\`${person.name}\` signs in with the OpenID provider and has no password here`,
    );
  return add(gate, who, { kind: 'password', name: person.name, person: person.id, grants: [], hours }, person.name);
}

type Order = Pick<Invitation, 'kind' | 'name' | 'person' | 'grants'> & { readonly hours: number };

async function add(gate: Gate, who: string, { hours, ...order }: Order, subject: string): Promise<Invited> {
  const secret = newSecret();
  const now = gate.now();
  const invitation: Invitation = {
    ...order,
    id: newId('inv', now),
    hash: hashSecret(secret),
    createdBy: who,
    createdAt: now,
    expiresAt: now + hours * hour,
    usedAt: null,
  };
  const details = { id: invitation.id, kind: order.kind, grants: order.grants.map(grantText), expiresAt: invitation.expiresAt };
  await changeNoted(gate, { who, action: 'person-invited', subject, details }, async () => {
    await gate.store.invitations.add(invitation);
    return true;
  });
  return { invitation, secret };
}
