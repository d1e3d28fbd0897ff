import type { Policy } from '../../../engine/index.ts';
import type { CaseAtInstant, ComparedDecisions } from '../../shared/deciding/compare-messages.ts';
import { decideUnderVersions } from '../../shared/deciding/decide-under-versions.ts';
import { type HolidayTable, readHolidaysOf } from '../../shared/policies/holiday-table.ts';
import { readChangedCase, readTriedPolicy, type SimulationReport } from '../../shared/simulations/simulations-client.ts';

type Tried = { readonly policies: readonly [Policy, Policy]; readonly holidays: HolidayTable };

/** Of the simulation that is looked at: its versions are the same for every case. */
let last: { readonly id: string; readonly tried: Promise<Tried> } | undefined;

/** Decides a changed case of a simulation anew under both versions as they were tried. Rejects where the server has forgotten it. */
export async function decideBoth(
  id: string,
  place: number,
  report: SimulationReport,
): Promise<{ readonly answer: ComparedDecisions; readonly request: CaseAtInstant }> {
  if (last?.id !== id) last = { id, tried: readTried(id, report) };
  const own = last;
  own.tried.catch(() => {
    if (last === own) last = undefined;
  });
  const [{ policies, holidays }, request] = await Promise.all([own.tried, readChangedCase(id, place)]);
  const policyVersions = policies.map((policy) => ({ policy }));
  return { answer: await decideUnderVersions(policyVersions, holidays, request), request };
}

async function readTried(id: string, { from, to }: SimulationReport): Promise<Tried> {
  const policies = await Promise.all([readTriedPolicy(id, 'from', from), readTriedPolicy(id, 'to', to)]);
  return { policies, holidays: await readHolidaysOf(policies) };
}
