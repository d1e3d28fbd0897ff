import { randomBytes } from 'node:crypto';
import type { Secrets } from '../port/ledger.ts';
import type { TransactionScope } from './transaction-scope.ts';

const secretBytes = 32;

/** The secrets of an installation, in the table `secret`. */
export class StoredSecrets implements Secrets {
  constructor(readonly scope: TransactionScope) {}

  async get(name: string): Promise<Uint8Array> {
    const stored = (await this.#read(name)) ?? (await this.#make(name));
    return Buffer.from(stored, 'base64url');
  }

  async #read(name: string): Promise<string | undefined> {
    const row = await this.scope.read((db) =>
      db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst(),
    );
    return row?.value;
  }

  /** Others may make it at the same time; what was there first stays. */
  async #make(name: string): Promise<string> {
    const value = randomBytes(secretBytes).toString('base64url');
    await this.scope.write((db) =>
      db
        .insertInto('secret')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute(),
    );
    return (await this.#read(name)) ?? value;
  }
}
