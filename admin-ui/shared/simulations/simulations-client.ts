import type { InferResponseType } from 'hono/client';
import type { CaseRequest, ChangedCase, Policy, SupportPolicy, TallyCounts } from '../../../engine/index.ts';
import { addressOf, ask, askText } from '../../platform/client/reach.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

const { simulations } = server.v1;

/** A part of the simulations: those that run, then those that have ended. */
type SimulationPart = InferResponseType<typeof simulations.$get>;

/** A simulation as lists tell it. */
export type ListedSimulation = SimulationPart['items'][number];

/** A version that was tried. */
type TriedVersion = { readonly name: string; readonly version: string; readonly title: string; readonly digest: string };

/** What a change does to many cases. */
export type SimulationReport = TallyCounts & {
  readonly from: TriedVersion;
  readonly to: TriedVersion;
  readonly asOf: string | null;
  readonly placesAre: 'lines' | 'positions';
  /** In which encoding the cases were read, where that is not UTF-8. */
  readonly encoding?: string;
  readonly notAlike: number;
  readonly groupCount: number;
};

/** A simulation with what it has found so far. */
export type Simulation = Omit<ListedSimulation, 'progress'> & {
  readonly progress: { readonly bytes: number; readonly total: number | null } | null;
  /** How many changed cases can be looked through; none once the server has forgotten them. */
  readonly changesKept: number;
  readonly problem: {
    readonly title: string;
    readonly detail: string;
    readonly errors?: readonly { readonly detail: string }[];
  } | null;
  readonly report: SimulationReport | null;
};

/** The cases of a simulation: a file's, or the requests of decisions that were recorded between two instants (ISO 8601). */
export type Cases =
  | { readonly file: Blob; readonly type: string }
  | { readonly recorded: { readonly from?: string; readonly until?: string } };

/** Begins to decide cases under two versions, each by its name. */
export function startSimulation(versions: { readonly from: string; readonly to: string }, cases: Cases): Promise<Simulation> {
  const address = addressOf('/v1/simulations', versions);
  if ('recorded' in cases) return ask(address, { method: 'POST', json: cases });
  return ask(address, { method: 'POST', body: cases.file, type: cases.type });
}

/** The simulations, all or those of a draft. */
export function listSimulations(query: {
  readonly draft?: string;
  readonly cursor?: string;
  readonly limit?: string;
}): Promise<SimulationPart> {
  return answerOf(simulations.$get({ query }));
}

/** A simulation. */
export function readSimulation(id: string): Promise<Simulation> {
  return ask(addressOf(`/v1/simulations/${id}`));
}

/** Stops a simulation; what it had found stays. */
export function cancelSimulation(id: string): Promise<Simulation> {
  return ask(addressOf(`/v1/simulations/${id}`), { method: 'DELETE' });
}

/** A part of the cases that are decided differently. */
export function readChangedCases(
  id: string,
  cursor: string | undefined,
): Promise<{ readonly items: readonly ChangedCase[]; readonly next: string | null }> {
  return ask(addressOf(`/v1/simulations/${id}/changes`, { cursor }));
}

/** What was put to both versions at the place of a changed case. */
export async function readAskedCase(id: string, place: number): Promise<CaseRequest> {
  const { request } = await ask<{ readonly request: CaseRequest }>(addressOf(`/v1/simulations/${id}/changes/${place}`));
  return request;
}

/** A version as it was tried: of a draft, the text that was tried. `tried` is what the report says of it. */
export async function readTriedPolicy(id: string, side: 'from' | 'to', tried: TriedVersion): Promise<Policy> {
  const { digest, ...document } = await ask<SupportPolicy & { readonly digest: string }>(
    addressOf(`/v1/simulations/${id}/versions/${side}`),
  );
  const [, vendor = '', policy = '', language = '', version = ''] = /^([^/]+)\/([^/]+)\/([^@]+)@(\d+)$/.exec(tried.version) ?? [];
  return { id: `${vendor}/${policy}`, vendor, language, version: Number(version), digest, document };
}

/** All of them as CSV. */
export async function readChangedCsv(id: string): Promise<Blob> {
  const { text } = await askText(addressOf(`/v1/simulations/${id}/changes`), { accept: 'text/csv' });
  return new Blob([text], { type: 'text/csv' });
}
