import type { PolicyFile } from '../../../engine/index.ts';
import type { KeptPolicy } from '../port/archived-policy.ts';
import { type Edition, editionName } from '../port/edition.ts';
import type { PolicyArchive } from '../port/ledger.ts';
import { namedEdition } from './named-edition.ts';
import type { Scope } from './scope.ts';
import type { ArchiveTable } from './tables.ts';

/** Versions that were ever good, in the table `policy_archive`; `policy_archive_latest` says which is the last of each. */
export class StoredPolicyArchive implements PolicyArchive {
  constructor(readonly scope: Scope) {}

  async keep({ digest, edition, version, files }: KeptPolicy): Promise<void> {
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

  async get(digest: string): Promise<KeptPolicy | undefined> {
    const row = await this.scope.read((db) =>
      db.selectFrom('policy_archive').selectAll().where('digest', '=', digest).executeTakeFirst(),
    );
    return row && keptPolicy(row);
  }

  async latest(): Promise<readonly KeptPolicy[]> {
    const rows = await this.scope.read((db) =>
      db
        .selectFrom('policy_archive_latest as latest')
        .innerJoin('policy_archive', 'policy_archive.digest', 'latest.digest')
        .select(['latest.digest', 'latest.edition', 'latest.version', 'policy_archive.files_json'])
        .orderBy('latest.edition')
        .orderBy('latest.version')
        .execute(),
    );
    return rows.map(keptPolicy);
  }

  async release(edition: Edition, version: number): Promise<void> {
    await this.scope.write((db) =>
      db.deleteFrom('policy_archive_latest').where('edition', '=', editionName(edition)).where('version', '=', version).execute(),
    );
  }
}

function keptPolicy({ digest, edition, version, files_json }: ArchiveTable): KeptPolicy {
  return { digest, edition: namedEdition(edition), version, files: JSON.parse(files_json) as PolicyFile[] };
}
