import type { Attempts } from '../../identity/attempt.ts';
import type { Invitation } from '../../identity/invitation.ts';
import type { OpenIdVisit } from '../../identity/openid-visit.ts';
import type { Person, PersonChange } from '../../identity/person.ts';
import type { Session } from '../../identity/session.ts';
import type { Token } from '../../identity/token.ts';
import type { Page, PageOf } from './page.ts';

/** The people who can sign in, and those who once could. Lists are newest first. */
export interface People {
  /** False where the name or the identity is somebody's already. */
  add(person: Person): Promise<boolean>;
  get(id: string): Promise<Person | undefined>;
  /** However the name is spelled in capitals and small letters. */
  byName(name: string): Promise<Person | undefined>;
  byIdentity(issuer: string, subject: string): Promise<Person | undefined>;
  list(page: Page): Promise<PageOf<Person>>;
  /** Gives the person as they are then. */
  change(id: string, change: PersonChange): Promise<Person | undefined>;
  /** Whether anybody who may still sign in is an admin of everything. */
  hasAdmin(): Promise<boolean>;
  /** Whether anybody signs in here with a password. */
  hasPasswords(): Promise<boolean>;
}

/** The tokens of tools, with those that are no longer in use. Lists are newest first. */
export interface Tokens {
  /** False where a token that was not revoked has the name. */
  add(token: Token): Promise<boolean>;
  get(id: string): Promise<Token | undefined>;
  byHash(hash: string): Promise<Token | undefined>;
  /** The one that was not revoked. */
  byName(name: string): Promise<Token | undefined>;
  list(page: Page): Promise<PageOf<Token>>;
  /** False where it was revoked already, or never was. */
  revoke(id: string, at: number): Promise<boolean>;
  /** Notes that it was used; never sets the note back. */
  markUsed(id: string, at: number): Promise<void>;
}

/** Who is signed in. */
export interface Sessions {
  add(session: Session): Promise<void>;
  byHash(hash: string): Promise<Session | undefined>;
  /** Notes that somebody was there; never sets the note back. */
  markSeen(hash: string, at: number): Promise<void>;
  remove(hash: string): Promise<void>;
  /** Everywhere where a person is signed in. */
  removeAllOf(person: string): Promise<void>;
}

/** Links that let somebody in. Lists are newest first. */
export interface Invitations {
  add(invitation: Invitation): Promise<void>;
  get(id: string): Promise<Invitation | undefined>;
  byHash(hash: string): Promise<Invitation | undefined>;
  list(page: Page): Promise<PageOf<Invitation>>;
  /** Uses it; true for one caller only, and only before it expires. */
  use(id: string, at: number): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

/** What was tried in vain. */
export interface AttemptRecords {
  get(key: string): Promise<Attempts | undefined>;
  /** Writes what comes after `seen` (undefined: nothing was there); false where somebody else was quicker. */
  replace(seen: Attempts | undefined, next: Attempts): Promise<boolean>;
  clear(key: string): Promise<void>;
}

/** Ways to the provider that were begun. */
export interface OpenIdVisits {
  add(visit: OpenIdVisit): Promise<void>;
  /** Takes it away and gives it, to one caller only. */
  take(hash: string): Promise<OpenIdVisit | undefined>;
}

/** Up to when what has had its time is forgotten, in milliseconds. */
export type TidyLimits = {
  readonly now: number;
  readonly sessionsSeenBefore: number;
  readonly sessionsCreatedBefore: number;
  readonly attemptsBefore: number;
};

/** Keeps who may come in. Every write is durable once its promise is fulfilled; one that cannot be done rejects with a StoreError. */
export interface AccessStore {
  readonly people: People;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly attempts: AttemptRecords;
  readonly visits: OpenIdVisits;
  /** Forgets sessions, attempts and visits that no longer matter, and invitations that expired a month ago. */
  tidy(limits: TidyLimits): Promise<void>;
}
