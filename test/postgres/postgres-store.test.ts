import { afterEach, describe } from 'vitest';
import { accessStoreContract } from '../auth/access-store-contract.ts';
import { describeLedger } from '../storage/ledger-contract.ts';
import { describePolicyStore } from '../storage/policy-store-contract.ts';
import { describeRepair } from '../storage/repair-contract.ts';
import { postgresLedgerPlace, postgresPlace, postgresStorePlace } from './postgres-place.ts';
import { sharedPostgres } from './shared-postgres.ts';

const server = sharedPostgres();

describePolicyStore('policies in PostgreSQL', () => postgresStorePlace(server));

describeRepair('a version that cannot hold, in PostgreSQL', async () => {
  const { url, remove } = await postgresPlace(server);
  return { plan: { policies: 'none', data: 'none', databaseUrl: url }, remove };
});

describeLedger('a ledger in PostgreSQL', () => postgresLedgerPlace(server));

describe('access in PostgreSQL', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  accessStoreContract(async () => {
    const place = await postgresLedgerPlace(server);
    const ledger = await place.open();
    closing.push(
      () => ledger.close(),
      () => place.remove(),
    );
    return { access: ledger.access, ledger };
  });
});
