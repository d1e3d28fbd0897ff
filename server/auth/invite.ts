import { invitationHours } from '../../contract/lifetimes.ts';
import type { InvitationRequest } from '../../contract/people.ts';
import { grantText } from '../../contract/role.ts';
import type { ValidationIssue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import type { Invitation } from '../identity/invitation.ts';
import { nameIssueMessage, type Person } from '../identity/person.ts';
import { messageOf } from '../messages/message-of.ts';
import { doesNotFit, invalid, noSuch } from './auth-problems.ts';
import { changeNoted, type Gate } from './gate.ts';
import { amountIssues, readGrants } from './input-issues.ts';
import { findPerson } from './manage-people.ts';
import { hashSecret, newId, newSecret } from './secret.ts';

const hour = 60 * 60 * 1000;

/** How long the link to the first admin's account holds, in hours. */
const firstLinkHours = 1;

/** An invitation, and the secret of its link, which is not kept. */
type Invited = { readonly invitation: Invitation; readonly secret: string };

/** Invites somebody. Throws a ProblemError with every issue of the wish, or where the name is somebody's already. */
export async function invite(gate: Gate, requestedBy: string, input: InvitationRequest): Promise<Invited> {
  const { name = null, person, hours = invitationHours } = input;
  const { grants, issues } = readGrants('/grants', input.grants ?? []);
  issues.push(...inputIssues(input));
  if (issues.length > 0) throw invalid(issues);
  if (person !== undefined) return inviteToPassword(gate, requestedBy, await findPerson(gate, person), hours);
  if (name !== null && (await gate.store.people.byName(name)))
    throw doesNotFit('person-exists', messageOf('auth.name-taken.title'), messageOf('auth.name-taken', { name }));
  return add(gate, requestedBy, { kind: 'join', name, person: null, grants, hours }, name ?? 'somebody');
}

function inputIssues({ name, grants = [], person, hours }: InvitationRequest): ValidationIssue[] {
  const issues = amountIssues('/hours', hours, 24 * 30);
  const issue = name === undefined ? undefined : nameIssueMessage(name);
  if (issue !== undefined) issues.push(validationIssue('/name', issue));
  if (person !== undefined && (name !== undefined || grants.length > 0))
    issues.push(validationIssue('/person', messageOf('auth.person-or-password')));
  if (person === undefined && grants.length === 0)
    issues.push(validationIssue('/grants', messageOf('auth.say-grants'), { hint: messageOf('auth.grants-example') }));
  return issues;
}

/** A link with which the first admin makes their account; it opens nothing any more once there is an admin. */
export function inviteFirst(gate: Gate): Promise<Invited> {
  const grants = [{ role: 'admin' as const, on: null }];
  return add(gate, 'dueline', { kind: 'first', name: null, person: null, grants, hours: firstLinkHours }, 'the first admin');
}

/** Takes an invitation back that was not used. Throws a ProblemError where there is none. */
export async function takeBack(gate: Gate, requestedBy: string, id: string): Promise<void> {
  const invitation = await gate.store.invitations.get(id);
  if (!invitation || invitation.usedAt !== null) throw noSuch('invitation', id);
  const event = {
    who: requestedBy,
    action: 'person-changed' as const,
    subject: invitation.name ?? 'somebody',
    details: { id, takenBack: true },
  };
  await changeNoted(gate, event, async () => (await gate.store.invitations.remove(id)) || undefined);
}

function inviteToPassword(gate: Gate, requestedBy: string, person: Person, hours: number): Promise<Invited> {
  if (person.identity !== null)
    throw doesNotFit(
      'signs-in-elsewhere',
      messageOf('auth.signs-in-elsewhere.title'),
      messageOf('auth.signs-in-elsewhere', { name: person.name }),
    );
  return add(gate, requestedBy, { kind: 'password', name: person.name, person: person.id, grants: [], hours }, person.name);
}

type Order = Pick<Invitation, 'kind' | 'name' | 'person' | 'grants'> & { readonly hours: number };

async function add(gate: Gate, requestedBy: string, { hours, ...options }: Order, subject: string): Promise<Invited> {
  const secret = newSecret();
  const now = gate.now();
  const invitation: Invitation = {
    ...options,
    id: newId('inv', now),
    hash: hashSecret(secret),
    createdBy: requestedBy,
    createdAt: now,
    expiresAt: now + hours * hour,
    usedAt: null,
  };
  const details = {
    id: invitation.id,
    kind: options.kind,
    grants: options.grants.map(grantText),
    expiresAt: invitation.expiresAt,
  };
  await changeNoted(gate, { who: requestedBy, action: 'person-invited', subject, details }, async () => {
    await gate.store.invitations.add(invitation);
    return true;
  });
  return { invitation, secret };
}
