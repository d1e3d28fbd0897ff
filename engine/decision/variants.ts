import type { CompiledPolicy } from './compiled-policy.ts';

/** For whom a case is: what variants of a policy go by. */
export type CaseParty = { readonly customer?: string | undefined; readonly contract?: string | undefined };

/**
 * How near a policy is to a case: it names the contract (2) or the customer (1), is for all (0), or is a variant for others, which
 * does not cover the case (undefined).
 */
export function nearnessOf(
  { document: { appliesTo } }: CompiledPolicy,
  { customer, contract }: CaseParty,
): 0 | 1 | 2 | undefined {
  if (appliesTo === undefined) return 0;
  if (contract !== undefined && appliesTo.contract?.includes(contract)) return 2;
  return customer !== undefined && appliesTo.customer?.includes(customer) ? 1 : undefined;
}

/** Of policies those that are nearest to a case. */
export function nearestPolicies(policies: readonly CompiledPolicy[], party: CaseParty): readonly CompiledPolicy[] {
  if (!policies.some(({ document }) => document.appliesTo !== undefined)) return policies;
  const nearest = Math.max(...policies.map((policy) => nearnessOf(policy, party) ?? -1));
  return policies.filter((policy) => nearnessOf(policy, party) === nearest);
}

type Named = { readonly customers: ReadonlySet<string>; readonly contracts: ReadonlySet<string> };

const namedIn = new WeakMap<readonly CompiledPolicy[], Named>();

/** What of a case's party some policy names: all others are alike to them. */
export function knownParty(policies: readonly CompiledPolicy[], { customer, contract }: CaseParty): CaseParty {
  let named = namedIn.get(policies);
  if (named === undefined) {
    const all = policies.flatMap(({ document }) => document.appliesTo ?? []);
    named = {
      customers: new Set(all.flatMap((one) => one.customer ?? [])),
      contracts: new Set(all.flatMap((one) => one.contract ?? [])),
    };
    namedIn.set(policies, named);
  }
  return {
    customer: customer !== undefined && named.customers.has(customer) ? customer : undefined,
    contract: contract !== undefined && named.contracts.has(contract) ? contract : undefined,
  };
}
