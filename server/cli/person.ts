import type { InvitationRequest } from '../../contract/people.ts';
import { grantText } from '../../contract/role.ts';
import { invite } from '../auth/invite.ts';
import { changePerson, removePerson } from '../auth/manage-people.ts';
import { invitationLink } from '../identity/invitation.ts';
import type { Person } from '../identity/person.ts';
import { harmlessIn } from '../render/cells.ts';
import { colorsFor } from '../render/colors.ts';
import { utcText } from '../render/date-text.ts';
import { jsonText } from '../render/json-text.ts';
import { serializePerson } from '../render/serialize-identity.ts';
import { everything } from './every-item.ts';
import type { ExitCode, Terminal } from './outcome.ts';
import { type ServicesCommandOptions, withServices } from './with-services.ts';

type InviteOptions = ServicesCommandOptions & {
  readonly role?: readonly string[];
  readonly hours?: number;
  /** The public address of the server. */
  readonly baseUrl: string;
};

/** Prints a link that lets a new person in once. */
export function personInvite(name: string | undefined, options: InviteOptions, terminal: Terminal): Promise<ExitCode> {
  const { role: grants = [], hours } = options;
  return printLink({ grants, ...(name && { name }), ...(hours && { hours }) }, options, terminal);
}

/** Prints a link with which somebody chooses a new password. */
export function personPassword(person: string, options: InviteOptions, terminal: Terminal): Promise<ExitCode> {
  return printLink({ person, ...(options.hours && { hours: options.hours }) }, options, terminal);
}

function printLink(input: InvitationRequest, options: InviteOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }, requestedBy) => {
    const { invitation, secret } = await invite(access.gate, requestedBy, input);
    await terminal.out(`${invitationLink(options.baseUrl, secret)}\n`);
    terminal.error(`the link is good once, until ${utcText(invitation.expiresAt)}; hand it on in a way that nobody else reads\n`);
    return 0;
  });
}

/** Lists the people, newest first. */
export function personList(
  options: ServicesCommandOptions & { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }) => {
    const people = await everything((page) => access.gate.store.people.list(page));
    if (options.format === 'json') await terminal.out(`${jsonText(people.map(serializePerson), 2)}\n`);
    else {
      const lines = people.map((one) => personText(harmlessIn(one), terminal));
      await terminal.out(lines.length === 0 ? 'nobody has come in yet\n' : lines.join(''));
    }
    return 0;
  });
}

/** Says anew what somebody may do; without a role they may do nothing. */
export function personChange(name: string, options: InviteOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }, requestedBy) => {
    const person = await changePerson(access.gate, requestedBy, name, options.role ?? [], { providerDecides: false });
    await terminal.out(personText(person, terminal));
    return 0;
  });
}

/** Removes somebody; their name stays theirs. */
export function personRemove(name: string, options: ServicesCommandOptions, terminal: Terminal): Promise<ExitCode> {
  return withServices(options, terminal, async ({ access }, requestedBy) => {
    const person = await removePerson(access.gate, requestedBy, name);
    await terminal.out(`\`${person.name}\` can no longer sign in\n`);
    return 0;
  });
}

function personText(person: Person, { colorOut }: Terminal): string {
  const colors = colorsFor(colorOut);
  const may = person.removedAt !== null ? 'removed' : person.grants.map(grantText).join(', ') || 'no role';
  const how = person.identity === null ? 'password' : 'OpenID';
  const last = person.lastSignInAt === null ? 'never signed in' : `last signed in ${utcText(person.lastSignInAt)}`;
  return `${person.name}  ${may}  ${colors.dim(`${how}; ${last}`)}\n`;
}
