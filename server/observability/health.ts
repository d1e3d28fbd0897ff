import { formatMessage } from '../../engine/index.ts';
import { StoreError } from '../errors/store-error.ts';
import { withoutPaths } from '../errors/without-paths.ts';
import { english } from '../messages/english.ts';
import type { Services } from '../services.ts';
import { canDecideAt, undecidedEditions } from './able-to-decide.ts';

/** How the parts of a server are: null where they are well, otherwise what is wrong, for people; not where they are. */
export type Health = {
  /** Whether there is a policy to decide by at this moment. */
  readonly canDecide: boolean;
  /** The editions that decide nothing at this moment because of diagnostics. */
  readonly undecided: readonly string[];
  readonly store: string | null;
  readonly ledger: string | null;
};

/** What of the services it takes to say how it is. */
export type HealthContext = Pick<Services, 'snapshot' | 'watcher' | 'access' | 'now'>;

/** How long what was found out about the ledger is believed, in milliseconds: finding it out is a write. */
const believed = 5000;

const checks = new WeakMap<HealthContext['access'], { readonly at: number; readonly failure: Promise<string | null> }>();

/** Looks at every part. */
export async function healthOf(services: HealthContext): Promise<Health> {
  const { snapshot, now } = services;
  const at = now();
  return {
    canDecide: canDecideAt(snapshot, at),
    undecided: undecidedEditions(snapshot, at),
    store: services.watcher.trouble === undefined ? null : describeStoreError(services.watcher.trouble),
    ledger: await ledgerProblem(services),
  };
}

/** Writes something into the ledger and takes it away again: a full disk, or a database that only lets itself be read, shows in no other way. */
function ledgerProblem({ access }: HealthContext): Promise<string | null> {
  const before = checks.get(access);
  const at = performance.now();
  if (before !== undefined && at - before.at < believed) return before.failure;
  const failure = tryLedger(access.gate.store);
  checks.set(access, { at, failure });
  return failure;
}

async function tryLedger({ attempts }: HealthContext['access']['gate']['store']): Promise<string | null> {
  const key = 'health';
  try {
    await attempts.clear(key);
    await attempts.replace(undefined, { key, count: 0, lastAt: Date.now(), lockedUntil: 0 });
    return null;
  } catch (error) {
    return error instanceof StoreError ? describeStoreError(error) : 'the ledger cannot be written';
  }
}

function describeStoreError({ said }: StoreError): string {
  return formatMessage(withoutPaths(said.message), english);
}
