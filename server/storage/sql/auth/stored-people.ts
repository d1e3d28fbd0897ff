import type { SelectQueryBuilder } from 'kysely';
import { nameKey, type Person, type PersonChange } from '../../../identity/person.ts';
import type { People } from '../../port/auth-store.ts';
import type { Page, PageOf } from '../../port/page.ts';
import { storableText } from '../../port/storable-text.ts';
import { cursorOf, pageOf, placeOf } from '../cursor.ts';
import type { AccessQueries } from './auth-queries.ts';
import type { AccessTables, PersonTable } from './auth-tables.ts';
import { formatGrants, grantsOf } from './format-grants.ts';

/** The people, in the table `person`. */
export class StoredPeople implements People {
  constructor(private readonly queries: AccessQueries) {}

  async add(person: Person): Promise<boolean> {
    const row = await this.queries.write((db) =>
      db
        .insertInto('person')
        .values(personRow(person))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst(),
    );
    return row !== undefined;
  }

  get(id: string): Promise<Person | undefined> {
    return this.#find((db) => db.where('id', '=', id));
  }

  byName(name: string): Promise<Person | undefined> {
    return this.#find((db) => db.where('name_key', '=', nameKey(storableText(name))));
  }

  byIdentity(issuer: string, subject: string): Promise<Person | undefined> {
    return this.#find((db) => db.where('issuer', '=', issuer).where('subject', '=', storableText(subject)));
  }

  async list(page: Page): Promise<PageOf<Person>> {
    const [before] = placeOf('people', 's', page.cursor) ?? [];
    const rows = await this.queries.read((db) =>
      db
        .selectFrom('person')
        .selectAll()
        .$if(before !== undefined, (all) => all.where('id', '<', String(before)))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, personOf, ({ id }) => cursorOf('people', [id]));
  }

  async change(id: string, { fullName, password, grants, lastSignInAt, removedAt }: PersonChange): Promise<Person | undefined> {
    const values = {
      ...(fullName !== undefined && { full_name: fullName === null ? null : storableText(fullName) }),
      ...(password !== undefined && { password }),
      ...(grants !== undefined && { grants: formatGrants(grants) }),
      ...(lastSignInAt !== undefined && { last_sign_in_at: lastSignInAt }),
      ...(removedAt !== undefined && { removed_at: removedAt }),
    };
    if (Object.keys(values).length === 0) return this.get(id);
    const row = await this.queries.write((db) =>
      db.updateTable('person').set(values).where('id', '=', id).returningAll().executeTakeFirst(),
    );
    return row && personOf(row);
  }

  async hasAdmin(): Promise<boolean> {
    const rows = await this.queries.read((db) =>
      db.selectFrom('person').select('grants').where('removed_at', 'is', null).where('grants', 'like', '%admin%').execute(),
    );
    return rows.some(({ grants }) => grantsOf(grants).some(({ role, on }) => role === 'admin' && on === null));
  }

  async hasPasswords(): Promise<boolean> {
    const row = await this.queries.read((db) =>
      db.selectFrom('person').select('id').where('password', 'is not', null).limit(1).executeTakeFirst(),
    );
    return row !== undefined;
  }

  async #find(narrow: (all: PersonQuery) => PersonQuery): Promise<Person | undefined> {
    const row = await this.queries.read((db) => narrow(db.selectFrom('person').selectAll()).executeTakeFirst());
    return row && personOf(row);
  }
}

type PersonQuery = SelectQueryBuilder<AccessTables, 'person', PersonTable>;

function personRow(person: Person): PersonTable {
  const name = storableText(person.name);
  return {
    id: person.id,
    name,
    name_key: nameKey(name),
    full_name: person.fullName === null ? null : storableText(person.fullName),
    issuer: person.identity?.issuer ?? null,
    subject: person.identity ? storableText(person.identity.subject) : null,
    password: person.password,
    grants: formatGrants(person.grants),
    created_at: person.createdAt,
    last_sign_in_at: person.lastSignInAt,
    removed_at: person.removedAt,
  };
}

function personOf(row: PersonTable): Person {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    identity: row.issuer === null || row.subject === null ? null : { issuer: row.issuer, subject: row.subject },
    password: row.password,
    grants: grantsOf(row.grants),
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    removedAt: row.removed_at,
  };
}
