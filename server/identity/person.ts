import type { Grant } from '../../contract/role.ts';
import type { Message } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';

/** Somebody who can sign in. Instants are milliseconds. */
export type Person = {
  readonly id: string;
  /** What the audit trail calls them; nobody else ever gets the same name, not even after they have left. */
  readonly name: string;
  /** How they are called, for people. */
  readonly fullName: string | null;
  /** Who vouches for them: an OpenID provider and its name for them, or null for those who sign in here. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  /** Their password as `hashPassword` wrote it; null for those who sign in elsewhere. */
  readonly password: string | null;
  readonly grants: readonly Grant[];
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
  /** Since when they may no longer sign in. */
  readonly removedAt: number | null;
};

/** What of a person can change. */
export type PersonChange = Partial<Pick<Person, 'fullName' | 'password' | 'grants' | 'lastSignInAt' | 'removedAt'>>;

/** Under which names two people would be taken for one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Why a name cannot be a person's. */
export type NameIssue = 'name-empty' | 'name-long' | 'name-invisible' | 'name-mixed' | 'name-reserved' | 'name-taken';

/** What a token is called in the audit trail, and what looks like it: there are many colons. */
const tokenLike = /^token\s*[:\u02d0\u02f8\u0589\u05c3\u0703\u0704\u1361\u16ec\u205a\u2236\ua789\ufe30]/;

/** Whether a word has letters of another script that look like its own. */
function isMixed(word: string): boolean {
  return [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u].filter((script) => script.test(word)).length > 1;
}

/** What is wrong with a name, or undefined where it can be a person's. */
export function nameIssue(name: string): NameIssue | undefined {
  if (name.trim() !== name || name === '') return 'name-empty';
  if (name.length > 100) return 'name-long';
  if (/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name)) return 'name-invisible';
  if (name.split(/[^\p{L}\p{M}]+/u).some(isMixed)) return 'name-mixed';
  // These stand for others in the audit trail.
  const key = nameKey(name);
  if (tokenLike.test(key) || ['folder', 'nobody', 'dueline'].includes(key)) return 'name-reserved';
  return undefined;
}

/** The same in a sentence, for those who ask in other ways than on a page. */
export function nameIssueMessage(name: string): Message | undefined {
  const issue = nameIssue(name);
  return issue && issueMessages[issue](name);
}

const issueMessages: Readonly<Record<NameIssue, (name: string) => Message>> = {
  'name-empty': () => messageOf('person.name-empty'),
  'name-long': () => messageOf('person.name-long'),
  'name-invisible': () => messageOf('person.name-invisible'),
  'name-mixed': () => messageOf('person.name-mixed-scripts'),
  'name-reserved': (name) => messageOf('person.name-reserved', { name }),
  'name-taken': (name) => messageOf('person.name-taken', { name }),
};
