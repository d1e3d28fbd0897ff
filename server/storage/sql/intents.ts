import type { DraftRecord } from '../port/draft-record.ts';
import type { Intent } from '../port/intent.ts';
import type { Intents } from '../port/ledger.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** What was about to be done, in the table `intent`. */
export class StoredIntents implements Intents {
  constructor(readonly scope: TransactionScope) {}

  async begin({ id, at, effect, event, record }: Intent): Promise<void> {
    const record_json = record === null ? null : JSON.stringify(record);
    const values = { id, at, effect_json: JSON.stringify(effect), event_json: JSON.stringify(event), record_json };
    await this.scope.write((db) => db.insertInto('intent').values(values).execute());
  }

  async end(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.scope.write((db) =>
      db.deleteFrom('intent').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    return numDeletedRows > 0n;
  }

  async pending(): Promise<readonly Intent[]> {
    const rows = await this.scope.read((db) => db.selectFrom('intent').selectAll().orderBy('number').execute());
    return rows.map(({ id, at, effect_json, event_json, record_json }) => ({
      id,
      at,
      effect: JSON.parse(effect_json) as Intent['effect'],
      event: JSON.parse(event_json) as Intent['event'],
      record: record_json === null ? null : recordOf(record_json),
    }));
  }
}

/** A record as it was noted, perhaps before it was known whom a review waits for. */
function recordOf(json: string): DraftRecord {
  return { waitsFor: [], ...(JSON.parse(json) as Omit<DraftRecord, 'waitsFor'> & Partial<Pick<DraftRecord, 'waitsFor'>>) };
}
