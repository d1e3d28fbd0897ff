import { type FactCatalogue, factCatalogue } from '../policy/fact-catalogue.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import { type CompiledPolicy, compilePolicy, type EventNames } from './compiled-policy.ts';

/** The policies that can decide: every version in every language. */
export type PolicySet = {
  readonly policies: readonly CompiledPolicy[];
  /** The facts that the policies of a vendor, or of all vendors, know together. */
  readonly catalogue: (vendor: unknown) => FactCatalogue;
  /** What events can name in a vendor's policies, or in all. */
  readonly eventNames: (vendor: unknown) => EventNames;
};

/** Makes policies ready for deciding; bases are left out, for they decide nothing on their own. */
export function policySet(policies: readonly Policy[], timeData: TimeData): PolicySet {
  const compiled = policies.filter(({ language }) => language !== 'base').map((policy) => compilePolicy(policy, timeData));
  return {
    policies: compiled,
    catalogue: (vendor) => jointCatalogue(compiled, vendor),
    eventNames: (vendor) => jointNames(ofVendor(compiled, vendor)),
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

/** The desks and escalation levels of policies together. */
function jointNames(policies: readonly CompiledPolicy[]): EventNames {
  const joint = (part: keyof EventNames): string[] => [...new Set(policies.flatMap(({ eventNames }) => eventNames[part]))];
  return { desks: joint('desks'), levels: joint('levels') };
}
