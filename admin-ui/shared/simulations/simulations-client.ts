import type {
  ChangedCases,
  ListedSimulation,
  Simulation,
  SimulationReport,
  Simulations,
  TriedVersion,
} from '../../../contract/simulations.ts';
import { type CaseRequest, documentsOf, type Policy } from '../../../engine/index.ts';
import { addressOf, fetchText } from '../../platform/client/send-request.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';

const { simulations } = server.v1;
const one = simulations[':id'];

export type { ListedSimulation, Simulation, SimulationReport };

/** The cases of a simulation: a file's, or the requests of decisions that were recorded between two instants (ISO 8601). */
export type Cases =
  | { readonly file: Blob; readonly type: string }
  | { readonly recorded: { readonly from?: string; readonly until?: string } };

/** Begins to decide cases under two versions, each by its name. */
export function startSimulation(versions: { readonly from: string; readonly to: string }, cases: Cases): Promise<Simulation> {
  const [body, type] = 'recorded' in cases ? [JSON.stringify(cases), 'application/json'] : [cases.file, cases.type];
  return answerOf(simulations.$post({ query: versions }, { init: { body, headers: { 'content-type': type } } }));
}

/** The simulations, all or those of a draft. */
export function listSimulations(query: {
  readonly draft?: string;
  readonly cursor?: string;
  readonly limit?: string;
}): Promise<Simulations> {
  return answerOf(simulations.$get({ query }));
}

/** A simulation. */
export function readSimulation(id: string): Promise<Simulation> {
  return answerOf(one.$get({ param: { id } }));
}

/** Stops a simulation; what it had found stays. */
export function cancelSimulation(id: string): Promise<Simulation> {
  return answerOf(one.$delete({ param: { id } }));
}

/** A part of the cases that are decided differently. */
export function readChangedCases(id: string, cursor: string | undefined): Promise<ChangedCases> {
  return answerOf(one.changes.$get({ param: { id }, query: cursor === undefined ? {} : { cursor } }));
}

/** What was put to both versions at the place of a changed case. */
export async function readChangedCase(id: string, place: number): Promise<CaseRequest> {
  return (await answerOf(one.changes[':place'].$get({ param: { id, place: String(place) } }))).request;
}

/** A version as it was tried: of a draft, the text that was tried. `tried` is what the report says of it. */
export async function readTriedPolicy(id: string, side: 'from' | 'to', tried: TriedVersion): Promise<Policy> {
  const { digest, ...document } = await answerOf(one.versions[':side'].$get({ param: { id, side } }));
  const [, vendor = '', policy = '', language = '', version = ''] = /^([^/]+)\/([^/]+)\/([^@]+)@(\d+)$/.exec(tried.version) ?? [];
  return { id: `${vendor}/${policy}`, vendor, language, version: Number(version), digest, ...documentsOf(document) };
}

/** All of them as CSV. */
export async function readChangedCsv(id: string): Promise<Blob> {
  const { text } = await fetchText(addressOf(`/v1/simulations/${id}/changes`), { accept: 'text/csv' });
  return new Blob([text], { type: 'text/csv' });
}
