import { isScope } from '../../../../contract/scope.ts';
import type { Token } from '../../../identity/token.ts';
import type { Tokens } from '../../port/auth-store.ts';
import type { Page, PageOf } from '../../port/page.ts';
import { cursorOf, pageOf, placeOf } from '../cursor.ts';
import type { AccessQueries } from './auth-queries.ts';
import type { TokenTable } from './auth-tables.ts';

/** The tokens, in the table `access_token`. */
export class StoredTokens implements Tokens {
  constructor(private readonly queries: AccessQueries) {}

  async add(token: Token): Promise<boolean> {
    const row = await this.queries.write((db) =>
      db
        .insertInto('access_token')
        .values(tokenRow(token))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async get(id: string): Promise<Token | undefined> {
    const row = await this.queries.read((db) =>
      db.selectFrom('access_token').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row && tokenOf(row);
  }

  async byHash(hash: string): Promise<Token | undefined> {
    const row = await this.queries.read((db) =>
      db.selectFrom('access_token').selectAll().where('hash', '=', hash).executeTakeFirst(),
    );
    return row && tokenOf(row);
  }

  async byName(name: string): Promise<Token | undefined> {
    const row = await this.queries.read((db) =>
      db.selectFrom('access_token').selectAll().where('name', '=', name).where('revoked_at', 'is', null).executeTakeFirst(),
    );
    return row && tokenOf(row);
  }

  async list(page: Page): Promise<PageOf<Token>> {
    const [before] = placeOf('tokens', 's', page.cursor) ?? [];
    const rows = await this.queries.read((db) =>
      db
        .selectFrom('access_token')
        .selectAll()
        .$if(before !== undefined, (all) => all.where('id', '<', String(before)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, tokenOf, ({ id }) => cursorOf('tokens', [id]));
  }

  async revoke(id: string, at: number): Promise<boolean> {
    const row = await this.queries.write((db) =>
      db
        .updateTable('access_token')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async markUsed(id: string, at: number): Promise<void> {
    await this.queries.write((db) =>
      db
        .updateTable('access_token')
        .set({ last_used_at: at })
        .where('id', '=', id)
        .where((is) => is.or([is('last_used_at', 'is', null), is('last_used_at', '<', at)]))
        .execute(),
    );
  }
}

function tokenRow(token: Token): TokenTable {
  return {
    id: token.id,
    name: token.name,
    hash: token.hash,
    scopes: token.scopes.join(' '),
    place: token.on,
    created_by: token.createdBy,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
    last_used_at: token.lastUsedAt,
    revoked_at: token.revokedAt,
  };
}

function tokenOf(row: TokenTable): Token {
  return {
    id: row.id,
    name: row.name,
    hash: row.hash,
    scopes: row.scopes.split(' ').filter(isScope),
    on: row.place,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
