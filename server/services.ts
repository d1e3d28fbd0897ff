import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionName } from '../engine/index.ts';
import { type Access, openAccess, openToThisComputer } from './auth/access.ts';
import type { AccessSettings } from './config/settings.ts';
import { decisionSecret, namesBySecret } from './decision-log/decision-names.ts';
import { DecisionRecorder, type RecordRules } from './decision-log/decision-recorder.ts';
import type { LifecycleContext } from './lifecycle/lifecycle-context.ts';
import { reconcile } from './lifecycle/reconcile.ts';
import { checkWith } from './policies/check-draft.ts';
import { CheckThread } from './policies/check-thread.ts';
import { type ComparePolicies, compareHere } from './policies/compare-policies.ts';
import type { PolicySnapshot } from './policies/policy-snapshot.ts';
import { PolicyWatcher } from './policies/policy-watcher.ts';
import { fileError } from './storage/files/file-error.ts';
import { openFolderPolicyStore } from './storage/folder/folder-policy-store.ts';
import type { PolicyStore } from './storage/port/policy-store.ts';
import { openPostgresStores } from './storage/postgres/open-postgres-stores.ts';
import type { LedgerWithAccess } from './storage/sql/kysely-ledger.ts';
import { openSqliteLedger } from './storage/sqlite/open-sqlite-ledger.ts';
import { SimulationRuns } from './what-if/simulation-runs.ts';

/** Where everything is, and how it is used. `now` gives milliseconds. */
export type ServicesOptions = {
  readonly policies: string;
  readonly data: string;
  /** The PostgreSQL database that holds everything instead. */
  readonly databaseUrl?: string | null;
  readonly record?: RecordRules;
  readonly access?: AccessSettings;
  /** Whether policies are checked and compared in a thread of their own, so that decisions do not wait meanwhile. */
  readonly checkAside?: boolean;
  readonly now?: () => number;
};

/** Everything that a server or a command works with: the policies that decide, the stores, and what records decisions. */
export type Services = LifecycleContext & {
  /** The policies as they are now; ask each time. */
  readonly snapshot: PolicySnapshot;
  readonly recorder: DecisionRecorder;
  /** Compares policies. */
  readonly compare: ComparePolicies;
  /** How decisions get their ids here. */
  readonly nameOf: QuestionName;
  /** Who is let in. */
  readonly access: Access;
  /** What changes do to many cases: simulations under way, and the last ones that ended. */
  readonly simulations: SimulationRuns;
  close(): Promise<void>;
};

const nothingRecorded: RecordRules = { record: 'off', sampleRate: 0, mask: [], retentionDays: 1 };

/** Opens the stores, recovers from a crash, notes what was changed by hand, and keeps up from then on. Rejects with a StoreError. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { record = nothingRecorded, now = Date.now } = options;
  const { ledger, store } = await openStores(options);
  const [watcher, secret] = await openParts(store, ledger).catch(async (error: unknown) => {
    await store.close();
    await ledger.close();
    throw error;
  });
  const recorder = new DecisionRecorder(ledger.decisions, record, () => watcher.snapshot.set.policies, now);
  const access = openAccess(ledger, options.access ?? openToThisComputer, now);
  const simulations = new SimulationRuns({ now, newId: randomUUID, records: ledger.simulations });
  const thread = options.checkAside === true ? new CheckThread() : undefined;
  const services: Services = {
    store,
    ledger,
    people: ledger.access.people,
    watcher,
    recorder,
    nameOf: namesBySecret(secret),
    access,
    simulations,
    check: thread?.check ?? checkWith,
    compare: thread?.compare ?? compareHere,
    now,
    newId: randomUUID,
    get snapshot() {
      return watcher.snapshot;
    },
    async close() {
      watcher.close();
      access.close();
      await thread?.close();
      await simulations.close();
      await recorder.close();
      await store.close();
      await ledger.close();
    },
  };
  // Nobody changes policies in the database past the program, as people do in a folder.
  await watcher.watch(async (_, changes) => {
    if (!store.inLedger) await reconcile(services, changes);
  });
  return services;
}

async function openParts(store: PolicyStore, { archive, secrets }: LedgerWithAccess): Promise<[PolicyWatcher, Uint8Array]> {
  return [await PolicyWatcher.open(store, archive), await secrets.get(decisionSecret)];
}

async function openStores({
  policies,
  data,
  databaseUrl,
}: ServicesOptions): Promise<{ ledger: LedgerWithAccess; store: PolicyStore }> {
  if (databaseUrl) return openPostgresStores(databaseUrl);
  await mkdir(data, { recursive: true }).catch((error: unknown) => {
    throw fileError(error, data);
  });
  const ledger = await openSqliteLedger(join(data, 'ledger.db'));
  return { ledger, store: await openFolderPolicyStore({ folder: policies, data }) };
}
