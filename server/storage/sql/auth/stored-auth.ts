import type { AccessStore, TidyLimits } from '../../port/auth-store.ts';
import type { TransactionScope } from '../transaction-scope.ts';
import { AccessQueries } from './auth-queries.ts';
import { StoredAttempts } from './stored-attempts.ts';
import { StoredInvitations } from './stored-invitations.ts';
import { StoredPeople } from './stored-people.ts';
import { StoredSessions } from './stored-sessions.ts';
import { StoredTokens } from './stored-tokens.ts';
import { StoredVisits } from './stored-visits.ts';

const month = 30 * 24 * 60 * 60 * 1000;

/** Those who may come in, in the database of the ledger. Whoever closes the ledger closes it. */
export class StoredAccess implements AccessStore {
  readonly people: StoredPeople;
  readonly tokens: StoredTokens;
  readonly sessions: StoredSessions;
  readonly invitations: StoredInvitations;
  readonly attempts: StoredAttempts;
  readonly visits: StoredVisits;
  readonly #queries: AccessQueries;

  constructor(scope: TransactionScope) {
    this.#queries = new AccessQueries(scope);
    this.people = new StoredPeople(this.#queries);
    this.tokens = new StoredTokens(this.#queries);
    this.sessions = new StoredSessions(this.#queries);
    this.invitations = new StoredInvitations(this.#queries);
    this.attempts = new StoredAttempts(this.#queries);
    this.visits = new StoredVisits(this.#queries);
  }

  async tidy({ now, sessionsSeenBefore, sessionsCreatedBefore, attemptsBefore }: TidyLimits): Promise<void> {
    await this.#queries.write(async (db) => {
      await db
        .deleteFrom('session')
        .where((is) => is.or([is('seen_at', '<', sessionsSeenBefore), is('created_at', '<', sessionsCreatedBefore)]))
        .execute();
      await db.deleteFrom('attempt').where('last_at', '<', attemptsBefore).where('locked_until', '<', now).execute();
      await db.deleteFrom('openid_visit').where('expires_at', '<', now).execute();
      await db
        .deleteFrom('invitation')
        .where('expires_at', '<', now - month)
        .execute();
    });
  }
}
