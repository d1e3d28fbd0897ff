import { factCatalogue } from '../policy/fact-catalogue.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import type { FactCatalogue, FactDeclaration } from '../vocabulary/facts.ts';
import { type CompiledPolicy, compilePolicy, type EventNames } from './compiled-policy.ts';

/** The policies that can decide: every version in every language. */
export type PolicySet = {
  readonly policies: readonly CompiledPolicy[];
  /** For each edition, the versions to which open cases move when they begin, earliest first. */
  readonly movers: ReadonlyMap<string, readonly CompiledPolicy[]>;
  /** The facts that the policies of a vendor, or of all vendors, know together. */
  readonly catalogue: (vendor: unknown) => FactCatalogue;
  /** What events can name in a vendor's policies, or in all. */
  readonly eventNames: (vendor: unknown) => EventNames;
};

/** Makes policies ready for deciding; bases are left out, for they decide nothing on their own. */
export function policySet(policies: readonly Policy[], timeData: TimeData): PolicySet {
  const released = policies.filter(({ language }) => language !== 'base').map((policy) => compilePolicy(policy, timeData));
  const compiled = released.map((policy) => endedByLater(policy, released));
  return {
    policies: compiled,
    movers: moversOf(compiled),
    catalogue: (vendor) => jointCatalogue(compiled, vendor),
    eventNames: (vendor) => jointNames(ofVendor(compiled, vendor)),
  };
}

/** A version is in force until one that follows it begins. One that was cancelled, or that a later version was quicker than, never is. */
function endedByLater(policy: CompiledPolicy, all: readonly CompiledPolicy[]): CompiledPolicy {
  const others = all.filter(({ id, language }) => id === policy.id && language === policy.language);
  if (isReplaced(policy, others)) return { ...policy, until: Number.NEGATIVE_INFINITY };
  const later = others.filter(
    (one) => follows(one, policy) && one.withdrawnBy === undefined && one.cancelledAt === undefined && !isReplaced(one, others),
  );
  const until = Math.min(policy.until, ...later.map(({ from }) => from));
  return until === policy.until ? policy : { ...policy, until };
}

/** Whether a later version was published in the place of one. What had withdrawn it and never begins itself does not bring it back. */
function isReplaced({ version }: CompiledPolicy, others: readonly CompiledPolicy[]): boolean {
  const later = others.filter((one) => one.version > version);
  return later.some((one) => {
    const { effective } = one.document;
    if (effective?.insteadOf?.includes(version) === true) return true;
    return effective?.withdraws?.includes(version) === true && (one.cancelledAt !== undefined || isReplaced(one, others));
  });
}

/** Whether a version takes over from another: the higher number does, unless the one that has it leaves a lower one scheduled. */
function follows(one: CompiledPolicy, policy: CompiledPolicy): boolean {
  const [higher, lower] = one.version > policy.version ? [one, policy] : [policy, one];
  if (higher === lower || higher.version === lower.version) return false;
  const leavesIt = higher.document.effective?.followedBy?.includes(lower.version) === true;
  return leavesIt ? one === lower : one === higher;
}

function moversOf(policies: readonly CompiledPolicy[]): Map<string, CompiledPolicy[]> {
  const movers = policies.filter(({ document, from, until }) => document.effective?.openCases === 'move' && from < until);
  const groups = new Map<string, CompiledPolicy[]>();
  for (const policy of movers.sort((a, b) => a.from - b.from)) {
    const key = `${policy.id}/${policy.language}`;
    groups.set(key, [...(groups.get(key) ?? []), policy]);
  }
  return groups;
}

/** Every fact that one of the policies knows, with the answers that it takes in any of them. */
function jointCatalogue(policies: readonly CompiledPolicy[], vendor: unknown): FactCatalogue {
  const joint = new Map<string, FactDeclaration>();
  const asked = ofVendor(policies, vendor);
  for (const fact of asked.length === 0
    ? factCatalogue({}).values()
    : asked.flatMap(({ catalogue }) => [...catalogue.values()])) {
    const { values: known, ...before } = joint.get(fact.name) ?? fact;
    const { values, ...declaration } = fact;
    const isFirst = !joint.has(fact.name);
    const all = isFirst ? values : known && values && [...new Set([...known, ...values])];
    joint.set(fact.name, { ...before, ...declaration, ...(all && { values: all }) });
  }
  const vendorFact = joint.get('vendor');
  if (vendorFact) joint.set('vendor', { ...vendorFact, values: [...new Set(policies.map((policy) => policy.vendor))] });
  return joint;
}

/** The policies of a vendor; those of all where it has none. */
function ofVendor(policies: readonly CompiledPolicy[], vendor: unknown): readonly CompiledPolicy[] {
  const own = policies.filter((policy) => policy.vendor === vendor);
  return own.length > 0 ? own : policies;
}

/** What events can be and name in policies together. */
function jointNames(policies: readonly CompiledPolicy[]): EventNames {
  const joint = (part: keyof EventNames): string[] => [...new Set(policies.flatMap(({ eventNames }) => eventNames[part]))];
  return { types: joint('types'), desks: joint('desks'), levels: joint('levels') };
}
