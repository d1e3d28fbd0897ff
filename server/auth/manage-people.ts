import { type Grant, grantText } from '../../contract/role.ts';
import type { Person } from '../identity/person.ts';
import { messageOf } from '../messages/message-of.ts';
import { doesNotFit, invalid, noSuch } from './auth-problems.ts';
import { changeNoted, type Gate } from './gate.ts';
import { readGrants } from './input-issues.ts';

/** The person of an id or a name; those who were removed are no longer found by it. Throws a ProblemError where there is none. */
export async function findPerson({ store }: Gate, idOrName: string): Promise<Person> {
  const person = (await store.people.get(idOrName)) ?? (await store.people.byName(idOrName));
  if (!person || person.removedAt !== null) throw noSuch('person', idOrName);
  return person;
}

/**
 * Changes what somebody may do; grants as they are written (`editor:planview`). `providerDecides`: the roles of people from the OpenID provider come from
 * there and would not last. Throws a ProblemError where the wish has issues, or where nobody would be left to look after the server.
 */
export async function changePerson(
  gate: Gate,
  requestedBy: string,
  idOrName: string,
  texts: readonly string[],
  { providerDecides }: { readonly providerDecides: boolean },
): Promise<Person> {
  const { grants, issues } = readGrants('/grants', texts);
  if (issues.length > 0) throw invalid(issues);
  const person = await findPerson(gate, idOrName);
  if (providerDecides && person.identity !== null)
    throw doesNotFit(
      'roles-elsewhere',
      messageOf('auth.roles-from-provider.title'),
      messageOf('auth.roles-from-provider', { name: person.name }),
    );
  const details = { grants: grants.map(grantText), before: person.grants.map(grantText) };
  return gate.ledger.transaction(async () => {
    const event = { who: requestedBy, action: 'person-changed' as const, subject: person.name, details };
    const changed = await changeNoted(gate, event, () => gate.store.people.change(person.id, { grants }));
    await mustHaveAdmin(gate, person);
    return changed ?? person;
  });
}

/** Removes somebody: their sessions end, their password is forgotten, their name stays theirs. Throws a ProblemError like `changePerson`. */
export async function removePerson(gate: Gate, requestedBy: string, idOrName: string): Promise<Person> {
  const person = await findPerson(gate, idOrName);
  const event = { who: requestedBy, action: 'person-removed' as const, subject: person.name, details: { id: person.id } };
  return gate.ledger.transaction(async () => {
    await changeNoted(gate, event, async () => {
      await gate.store.sessions.removeAllOf(person.id);
      return gate.store.people.change(person.id, { grants: [], password: null, removedAt: gate.now() });
    });
    await mustHaveAdmin(gate, person);
    return person;
  });
}

/** Takes the change back where the last admin would have gone. */
async function mustHaveAdmin({ store }: Gate, { name, grants }: Person): Promise<void> {
  if (!isAdmin(grants) || (await store.people.hasAdmin())) return;
  throw doesNotFit('last-admin', messageOf('auth.last-admin.title'), messageOf('auth.last-admin', { name }));
}

function isAdmin(grants: readonly Grant[]): boolean {
  return grants.some(({ role, on }) => role === 'admin' && on === null);
}
