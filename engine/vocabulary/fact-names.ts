import { type MessageValue, nameMessage } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { commonFacts, derivedFacts, type FactDeclaration, type Scalar } from './facts.ts';

/** The facts that every policy knows. What a policy asks beyond them is called by the name that the policy gives it. */
const builtIn: ReadonlyMap<string, FactDeclaration> = new Map([...commonFacts, ...derivedFacts].map((one) => [one.name, one]));

/** What a fact is called: `support plan`. */
export function factName(name: string): MessageValue {
  return builtIn.has(name) ? nameMessage(`fact-name.${name}`, describeName(name)) : describeName(name);
}

/** That a fact of yes and no does not hold: `no data loss`. */
export function withoutFact(name: string): MessageValue {
  return builtIn.has(name)
    ? nameMessage(`fact-absent.${name}`, `no ${describeName(name)}`)
    : messageOf('fact.without', { name: describeName(name) });
}

/** A value of a fact in words: ids taken apart, and in the reader's language where every policy knows them. */
export function factValue(name: string, value: Scalar): MessageValue {
  if (typeof value !== 'string' || /^\d{4}-\d{2}/.test(value)) return String(value);
  const { type, values } = builtIn.get(name) ?? {};
  if (type === 'severity') return describeId(value, 'severity');
  return describeId(value, values === undefined ? undefined : name);
}

/**
 * An id as words: `vendor-software` as `vendor software`. Where `of` says what it is an id of, it is said in the reader's language if
 * it is one that many policies have.
 */
export function describeId(id: string, of?: string): MessageValue {
  const words = id.replaceAll('-', ' ');
  return of === undefined ? words : nameMessage(`value.${of}.${id}`, words);
}

/** A name in camelCase as words: `usersAffectedPercent` as `users affected percent`. */
export function describeName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
