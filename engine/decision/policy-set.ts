import { type FactCatalogue, factCatalogue } from '../policy/fact-catalogue.ts';
import type { HolidaySource } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import { type CompiledPolicy, compilePolicy } from './compiled-policy.ts';

/** The policies that can decide: every version in every language. */
export type PolicySet = {
  readonly policies: readonly CompiledPolicy[];
  /** The facts that the policies of a vendor, or of all vendors, know together. */
  readonly catalogue: (vendor: unknown) => FactCatalogue;
  /** The ids of the escalation levels of a vendor's policies, or of all vendors'. */
  readonly levels: (vendor: unknown) => readonly string[];
};

/** Makes policies ready for deciding; bases are left out, for they decide nothing on their own. */
export function policySet(policies: readonly Policy[], holidays: HolidaySource): PolicySet {
  const compiled = policies.filter(({ language }) => language !== 'base').map((policy) => compilePolicy(policy, holidays));
  return {
    policies: compiled,
    catalogue: (vendor) => jointCatalogue(compiled, vendor),
    levels: (vendor) => ofVendor(compiled, vendor).flatMap(escalationLevels),
  };
}

function jointCatalogue(policies: readonly CompiledPolicy[], vendor: unknown): FactCatalogue {
  const documents = ofVendor(policies, vendor).map(({ document }) => document);
  const joined = <K extends 'symptoms' | 'severities' | 'facts'>(part: K) =>
    Object.assign({}, ...documents.map((document) => document[part] ?? {}));
  const products = documents.every((document) => document.products !== undefined) && {
    products: Object.assign({}, ...documents.map((document) => document.products)),
  };
  const catalogue = new Map(
    factCatalogue({ ...products, symptoms: joined('symptoms'), severities: joined('severities'), facts: joined('facts') }),
  );
  const vendorFact = catalogue.get('vendor');
  if (vendorFact) catalogue.set('vendor', { ...vendorFact, values: [...new Set(policies.map((policy) => policy.vendor))] });
  return catalogue;
}

/** The policies of a vendor; those of all where it has none. */
function ofVendor(policies: readonly CompiledPolicy[], vendor: unknown): readonly CompiledPolicy[] {
  const own = policies.filter((policy) => policy.vendor === vendor);
  return own.length > 0 ? own : policies;
}

/** The ids of the levels to which cases can be escalated. */
export function escalationLevels({ document }: CompiledPolicy): readonly string[] {
  return (document.escalation ?? []).map(({ id }) => id);
}
