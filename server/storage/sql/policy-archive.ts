import type { PolicyFile } from '../../../engine/index.ts';
import type { ArchivedPolicy } from '../port/archived-policy.ts';
import { type Edition, editionName } from '../port/edition.ts';
import type { PolicyArchive } from '../port/ledger.ts';
import { namedEdition } from './named-edition.ts';
import type { ArchiveTable } from './tables.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** Versions that were ever good, in the table `policy_archive`; `policy_archive_latest` says which is the last of each. */
export class StoredPolicyArchive implements PolicyArchive {
  constructor(readonly scope: TransactionScope) {}

  async put({ digest, edition, version, files }: ArchivedPolicy): Promise<void> {
    const name = editionName(edition);
    await this.scope.write(async (db) => {
      await db
        .insertInto('policy_archive')
        .values({ digest, edition: name, version, files_json: JSON.stringify(files.map(({ path, text }) => ({ path, text }))) })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute();
      await db
        .insertInto('policy_archive_latest')
        .values({ edition: name, version, digest })
        .onConflict((conflict) => conflict.columns(['edition', 'version']).doUpdateSet({ digest }))
        .execute();
    });
  }

  async get(digest: string): Promise<ArchivedPolicy | undefined> {
    const row = await this.scope.read((db) =>
      db.selectFrom('policy_archive').selectAll().where('digest', '=', digest).executeTakeFirst(),
    );
    return row && archivedPolicy(row);
  }

  async latest(): Promise<readonly ArchivedPolicy[]> {
    const rows = await this.scope.read((db) =>
      db
        .selectFrom('policy_archive_latest as latest')
        .innerJoin('policy_archive', 'policy_archive.digest', 'latest.digest')
        .select(['latest.digest', 'latest.edition', 'latest.version', 'policy_archive.files_json'])
        .orderBy('latest.edition')
        .orderBy('latest.version')
        .execute(),
    );
    return rows.map(archivedPolicy);
  }

  async release(edition: Edition, version: number): Promise<void> {
    await this.scope.write((db) =>
      db.deleteFrom('policy_archive_latest').where('edition', '=', editionName(edition)).where('version', '=', version).execute(),
    );
  }
}

function archivedPolicy({ digest, edition, version, files_json }: ArchiveTable): ArchivedPolicy {
  return { digest, edition: namedEdition(edition), version, files: JSON.parse(files_json) as PolicyFile[] };
}
