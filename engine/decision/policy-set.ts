import { type FactCatalogue, factCatalogue } from '../policy/fact-catalogue.ts';
import type { HolidaySource } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import { type CompiledPolicy, compilePolicy } from './compiled-policy.ts';

/** The policies that can decide: every version in every language. */
export type PolicySet = {
  readonly policies: readonly CompiledPolicy[];
  /** The facts that the policies of a vendor, or of all vendors, know together. */
  readonly catalogue: (vendor: unknown) => FactCatalogue;
};

/** Makes policies ready for deciding; bases are left out, for they decide nothing on their own. */
export function policySet(policies: readonly Policy[], holidays: HolidaySource): PolicySet {
  const compiled = policies.filter(({ language }) => language !== 'base').map((policy) => compilePolicy(policy, holidays));
  return { policies: compiled, catalogue: (vendor) => jointCatalogue(compiled, vendor) };
}

function jointCatalogue(policies: readonly CompiledPolicy[], vendor: unknown): FactCatalogue {
  const own = policies.filter((policy) => policy.vendor === vendor);
  const documents = (own.length > 0 ? own : policies).map(({ document }) => document);
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
