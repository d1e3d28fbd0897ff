import type { SimulationReport, TriedVersion } from '../../contract/simulations.ts';
import {
  changedCases,
  fullTitle,
  type MessageCatalog,
  type Policy,
  type Transition,
  validationIssueIn,
  versionName,
} from '../../engine/index.ts';
import { utf8 } from '../input/encoding.ts';
import type { SimulationResult } from './run-simulation.ts';

/** How many groups a report lists. */
const mostGroups = 100;

/** A version with the name it was asked for by. */
export type NamedVersion = { readonly name: string; readonly policy: Policy };

/** The report on a simulation. */
export function simulationReport(
  { counts, placesAre, encoding }: SimulationResult,
  { from, to, asOf }: { readonly from: NamedVersion; readonly to: NamedVersion; readonly asOf: number | undefined },
): SimulationReport {
  return {
    from: reported(from),
    to: reported(to),
    asOf: asOf === undefined ? null : new Date(asOf).toISOString(),
    placesAre,
    ...(encoding !== utf8 && { encoding: encoding.name }),
    notAlike: changedCases(counts),
    groupCount: counts.groups.length,
    ...counts,
    severities: byGravity(counts.severities, [from.policy, to.policy]),
    groups: counts.groups.slice(0, mostGroups),
  };
}

function reported({ name, policy }: NamedVersion): TriedVersion {
  return { name, version: versionName(policy), title: fullTitle(policy.document), digest: policy.digest };
}

/** In the order of the severities, the gravest first; none comes last. */
function byGravity(transitions: readonly Transition[], policies: readonly Policy[]): Transition[] {
  const severities = [...new Set(policies.flatMap(({ document }) => Object.keys(document.severities ?? {})))];
  const place = (severity: string | null): number => (severity === null ? severities.length : severities.indexOf(severity));
  return transitions.toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
}

/** A report as it is told: what keeps cases from being decided in the language of a catalogue, English without one, without its messages. */
export function reportIn<R extends Partial<Pick<SimulationReport, 'undecided'>>>(report: R, catalog?: MessageCatalog): R {
  const { undecided } = report;
  if (undecided === undefined) return report;
  return {
    ...report,
    undecided: undecided.map((one) => ({ ...one, faults: one.faults.map((issue) => validationIssueIn(issue, catalog)) })),
  };
}
