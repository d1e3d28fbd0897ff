import type { SimulationState } from '../../../contract/simulation-state.ts';
import type { Revision } from './policy-store.ts';

/** What a change does to many cases, as it was found. Instants are milliseconds. */
export type StoredSimulation = {
  readonly id: string;
  readonly at: number;
  readonly who: string;
  /** The draft to whose review it belongs, and the text that was tried. */
  readonly draft: string | null;
  readonly revision: Revision | null;
  readonly from: string;
  readonly to: string;
  readonly state: SimulationState;
  /** Counts, groups and the first changed cases; plain JSON. */
  readonly report: Readonly<Record<string, unknown>>;
};
