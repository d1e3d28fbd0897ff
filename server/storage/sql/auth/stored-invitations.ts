import type { Invitation } from '../../../identity/invitation.ts';
import type { Invitations } from '../../port/auth-store.ts';
import type { Page, PageOf } from '../../port/page.ts';
import { cursorOf, pageOf, placeOf } from '../cursor.ts';
import type { AccessQueries } from './auth-queries.ts';
import type { InvitationTable } from './auth-tables.ts';
import { formatGrants, grantsOf } from './format-grants.ts';

/** The invitations, in the table `invitation`. */
export class StoredInvitations implements Invitations {
  constructor(private readonly queries: AccessQueries) {}

  async add(invitation: Invitation): Promise<void> {
    await this.queries.write((db) => db.insertInto('invitation').values(invitationRow(invitation)).execute());
  }

  async get(id: string): Promise<Invitation | undefined> {
    const row = await this.queries.read((db) => db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst());
    return row && invitationOf(row);
  }

  async byHash(hash: string): Promise<Invitation | undefined> {
    const row = await this.queries.read((db) =>
      db.selectFrom('invitation').selectAll().where('hash', '=', hash).executeTakeFirst(),
    );
    return row && invitationOf(row);
  }

  async list(page: Page): Promise<PageOf<Invitation>> {
    const [before] = placeOf('invitations', 's', page.cursor) ?? [];
    const rows = await this.queries.read((db) =>
      db
        .selectFrom('invitation')
        .selectAll()
        .$if(before !== undefined, (all) => all.where('id', '<', String(before)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, invitationOf, ({ id }) => cursorOf('invitations', [id]));
  }

  async use(id: string, at: number): Promise<boolean> {
    const row = await this.queries.write((db) =>
      db
        .updateTable('invitation')
        .set({ used_at: at })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .returning('id')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  async remove(id: string): Promise<boolean> {
    const row = await this.queries.write((db) =>
      db.deleteFrom('invitation').where('id', '=', id).returning('id').executeTakeFirst(),
    );
    return row !== undefined;
  }
}

function invitationRow(invitation: Invitation): InvitationTable {
  return {
    id: invitation.id,
    hash: invitation.hash,
    kind: invitation.kind,
    name: invitation.name,
    person: invitation.person,
    grants: formatGrants(invitation.grants),
    created_by: invitation.createdBy,
    created_at: invitation.createdAt,
    expires_at: invitation.expiresAt,
    used_at: invitation.usedAt,
  };
}

function invitationOf(row: InvitationTable): Invitation {
  return {
    id: row.id,
    hash: row.hash,
    kind: row.kind as Invitation['kind'],
    name: row.name,
    person: row.person,
    grants: grantsOf(row.grants),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
