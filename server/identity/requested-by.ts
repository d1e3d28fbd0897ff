import { nameKey } from './person.ts';

/** Who changes something: a person by name, or a token with the person who answers for it. */
export type RequestedBy = string | { readonly token: string; readonly behind: string };

/** The person who acts, whatever they act with: two keys in one hand are not four eyes. */
export function personOf(requestedBy: RequestedBy): string {
  return typeof requestedBy === 'string' ? requestedBy : requestedBy.behind;
}

/** How the audit trail calls who acts: a token by its own name. */
export function auditNameOf(requestedBy: RequestedBy): string {
  return typeof requestedBy === 'string' ? requestedBy : requestedBy.token;
}

/** What the audit trail adds about who acts: the person behind a token. */
export function behindOf(requestedBy: RequestedBy): { readonly behind?: string } {
  return typeof requestedBy === 'string' ? {} : { behind: requestedBy.behind };
}

/** Whether two names are one person's. */
export function isSamePerson(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Whether a name says which person it is; a token that a token made, of which nothing more is known, says so of nobody. */
export function isPerson(name: string): boolean {
  return !/^token:/i.test(name);
}
