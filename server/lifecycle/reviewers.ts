import type { Reviewers } from '../../contract/reviews.ts';
import { holdsRole } from '../../contract/role.ts';
import type { Message } from '../../engine/index.ts';
import { nameIssueMessage, type Person } from '../identity/person.ts';
import { isPerson, isSamePerson } from '../identity/requested-by.ts';
import { messageOf } from '../messages/message-of.ts';
import type { People } from '../storage/port/auth-store.ts';
import type { AuditTrail } from '../storage/port/ledger.ts';
import { invalid } from './lifecycle-problems.ts';
import type { OpenDraft } from './open-draft.ts';
import { folder } from './reconcile.ts';

type Known = { readonly people: People; readonly audit: AuditTrail };

/**
 * Who can be asked to review a draft: the people who may change its policy and wrote none of it. Where nobody signs in nobody is known;
 * then it is those who ever changed something, and any other name will do.
 */
export async function reviewersOf({ people, audit }: Known, { record }: OpenDraft): Promise<Reviewers> {
  const { all, some } = await mayReview(people, record.edition.policy);
  const isAuthor = (name: string): boolean => record.authors.some((author) => isSamePerson(author, name));
  if (all.length > 0)
    return {
      items: some
        .filter(({ name }) => !isAuthor(name))
        .map(({ name, fullName }) => ({ name, fullName }))
        .sort((one, other) => one.name.localeCompare(other.name)),
      othersToo: false,
    };
  const names = (await audit.names()).filter((name) => isPerson(name) && name !== folder && !isAuthor(name));
  return { items: names.map((name) => ({ name, fullName: null })), othersToo: true };
}

/** The names of those who are asked, each once and as they spell it themselves. Refuses one who could not approve, and says why. */
export async function askedOf(people: People, { record }: OpenDraft, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const { all, some } = await mayReview(people, record.edition.policy);
  const asked = names.map((name, index) => {
    const issue = nameIssueMessage(name);
    if (issue !== undefined) throw invalid(`/ask/${index}`, issue, messageOf('review.ask-whom'));
    if (record.authors.some((author) => isSamePerson(author, name)))
      throw invalid(`/ask/${index}`, messageOf('review.own-change', { author: name }), messageOf('review.ask-whom'));
    if (all.length === 0) return name;
    const person = some.find((one) => isSamePerson(one.name, name));
    if (person !== undefined) return person.name;
    throw invalid(`/ask/${index}`, whyNot(all, name, record.edition.policy), messageOf('review.ask-whom'));
  });
  return asked.filter((name, index) => asked.findIndex((other) => isSamePerson(other, name)) === index);
}

function whyNot(all: readonly Person[], name: string, on: string): Message {
  return all.some((one) => isSamePerson(one.name, name))
    ? messageOf('review.cannot-approve', { name, on })
    : messageOf('auth.no-person', { name });
}

/** Everybody who may still sign in, and those of them who may change a policy. */
async function mayReview(people: People, on: string): Promise<{ all: readonly Person[]; some: readonly Person[] }> {
  const all: Person[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await people.list({ limit: 500, cursor });
    all.push(...items.filter(({ removedAt }) => removedAt === null));
    if (next === null) break;
    cursor = next;
  }
  return { all, some: all.filter(({ grants }) => holdsRole(grants, 'editor', on)) };
}
