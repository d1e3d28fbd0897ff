import type { OpenIdVisit } from '../../../identity/openid-visit.ts';
import type { OpenIdVisits } from '../../port/auth-store.ts';
import type { AccessQueries } from './auth-queries.ts';

/** The ways to the provider that were begun, in the table `openid_visit`. */
export class StoredVisits implements OpenIdVisits {
  constructor(private readonly queries: AccessQueries) {}

  async add({ hash, browser, verifier, nonce, returnTo, expiresAt }: OpenIdVisit): Promise<void> {
    const row = { hash, browser, verifier, nonce, return_to: returnTo, expires_at: expiresAt };
    await this.queries.write((db) => db.insertInto('openid_visit').values(row).execute());
  }

  async take(hash: string): Promise<OpenIdVisit | undefined> {
    const row = await this.queries.write((db) =>
      db.deleteFrom('openid_visit').where('hash', '=', hash).returningAll().executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const { browser, verifier, nonce, return_to: returnTo, expires_at: expiresAt } = row;
    return { hash, browser, verifier, nonce, returnTo, expiresAt };
  }
}
