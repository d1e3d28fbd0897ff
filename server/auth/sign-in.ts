import { nameKey, type Person } from '../identity/person.ts';
import { lockedOut } from './auth-problems.ts';
import { changeNoted, type Gate } from './gate.ts';
import { countTry, forgiveTry } from './guessing.ts';
import { isPassword } from './password.ts';

/** What somebody enters who signs in, and the address they come from. */
type SignIn = { readonly name: string; readonly password: string; readonly address: string };

/**
 * The person whose name and password these are; undefined where they are nobody's, without saying which of the two is wrong. Throws
 * a ProblemError where the account or the address has been tried too often.
 */
export async function signIn(gate: Gate, { name, password, address }: SignIn): Promise<Person | undefined> {
  const { store, now } = gate;
  const tried = { name: nameKey(name).slice(0, 200), address };
  const lockedUntil = await countTry(store.attempts, tried, now());
  if (lockedUntil !== undefined) throw lockedOut(lockedUntil, now());
  const person = await store.people.byName(name);
  const known = person?.removedAt === null ? person : undefined;
  // Asked in any case, so that the time it takes does not say whether there is such a person.
  const isGood = await isPassword(password, known?.password ?? null);
  if (!known || !isGood) {
    await noteRefused(gate, known?.name, address, known ? 'wrong password' : 'no such person');
    return undefined;
  }
  await forgiveTry(store.attempts, tried);
  return welcome(gate, known, 'password');
}

/** Notes that somebody came in; gives them as they are from now on. */
export async function welcome(gate: Gate, person: Person, by: 'password' | 'openid' | 'link'): Promise<Person> {
  const event = { who: person.name, action: 'signed-in' as const, subject: person.name, details: { by } };
  const lastSignInAt = gate.now();
  return (await changeNoted(gate, event, () => gate.store.people.change(person.id, { lastSignInAt }))) ?? person;
}

/** Notes that somebody was not let in. What was typed is not noted: more than once it is a password in the wrong field. */
export async function noteRefused(gate: Gate, name: string | undefined, address: string, why: string): Promise<void> {
  const details = { address, why };
  const event = { who: 'nobody', action: 'sign-in-refused' as const, subject: name ?? 'nobody', reason: null, details };
  await gate.ledger.audit.append({ at: gate.now(), ...event });
}
