import { phraseText } from '../../engine/index.ts';
import { StoreFault } from '../errors/store-error.ts';
import { withoutPlaces } from '../errors/without-paths.ts';
import type { House } from '../services.ts';
import { canDecideAt, undecidedEditions } from './able-to-decide.ts';

/** How the parts of a server are: null where they are well, otherwise what is wrong, for people; not where they are. */
export type Health = {
  /** Whether there is a policy to decide by at this moment. */
  readonly canDecide: boolean;
  /** The editions that decide nothing at this moment because of faults. */
  readonly undecided: readonly string[];
  readonly store: string | null;
  readonly ledger: string | null;
};

/** What of the house it takes to say how it is. */
export type Patient = Pick<House, 'shelf' | 'live' | 'access' | 'now'>;

/** How long what was found out about the ledger is believed, in milliseconds: finding it out is a write. */
const believed = 5000;

const checks = new WeakMap<Patient['access'], { readonly at: number; readonly fault: Promise<string | null> }>();

/** Looks at every part. */
export async function healthOf(patient: Patient): Promise<Health> {
  const { shelf, now } = patient;
  const at = now();
  return {
    canDecide: canDecideAt(shelf, at),
    undecided: undecidedEditions(shelf, at),
    store: patient.live.trouble === undefined ? null : toldOf(patient.live.trouble),
    ledger: await ledgerFault(patient),
  };
}

/** Writes something into the ledger and takes it away again: a full disk, or a database that only lets itself be read, shows in no other way. */
function ledgerFault({ access }: Patient): Promise<string | null> {
  const before = checks.get(access);
  const at = performance.now();
  if (before !== undefined && at - before.at < believed) return before.fault;
  const fault = tryLedger(access.gate.store);
  checks.set(access, { at, fault });
  return fault;
}

async function tryLedger({ attempts }: Patient['access']['gate']['store']): Promise<string | null> {
  const key = 'health';
  try {
    await attempts.clear(key);
    await attempts.replace(undefined, { key, count: 0, lastAt: Date.now(), lockedUntil: 0 });
    return null;
  } catch (error) {
    return error instanceof StoreFault ? toldOf(error) : 'the ledger cannot be written';
  }
}

function toldOf({ said }: StoreFault): string {
  return phraseText(withoutPlaces(said.message));
}
