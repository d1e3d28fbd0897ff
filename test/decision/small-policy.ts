import { type Decision, decide, isProblem, loadPolicies, type PolicySet, policySet } from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';

const head = `policy: acme/help
language: en
version: 1
title: Acme help
timeZone: Europe/Berlin
source: { document: care.pdf }
`;

/** The faults of a small policy of Acme that says this besides its title. */
export function faultsOf(parts: string) {
  return load(parts).diagnostics;
}

/** A small policy of Acme that says this besides its title, ready to decide; throws where that is faulty. */
export function smallPolicy(parts: string): PolicySet {
  const { policies, diagnostics } = load(parts);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message, line }) => `${line}: ${message}`).join('\n'));
  return policySet(
    policies.map(({ policy }) => policy),
    timeData,
  );
}

function load(parts: string) {
  return loadPolicies([{ path: 'acme/help/en/1.yaml', text: `${head}${parts}` }], publicHolidays);
}

/** The decision of a case of Acme, explained: the compiled tables and json-rules-engine have agreed on it. */
export async function decided(set: PolicySet, stated: object, asOf: string): Promise<Decision> {
  const decision = await decide(set, { case: { vendor: 'acme', ...stated }, asOf, explain: true }, 0);
  if (isProblem(decision)) throw new Error(JSON.stringify(decision));
  return decision;
}
