import { lookup } from 'bcp-47-match';
import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { nearestName } from '../diagnostic.ts';
import { listMessages } from '../messages/lists.ts';
import { briefText, type Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { Remembered } from '../remembered.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { breadthOf, type OtherPolicy, otherPolicies, widestPolicies } from './other-policies.ts';
import { type AvailablePolicy, describeProblem, type Problem } from './problem.ts';
import { type CaseParty, knownParty, nearestPolicies, nearnessOf } from './variants.ts';

/** What a policy is looked for by. */
type PolicyQuery = {
  readonly vendor: string;
  readonly product: string | undefined;
  readonly language: string | undefined;
  readonly at: number;
} & CaseParty;

/**
 * The version in force that decides a case: of the vendor's policies that cover the product, in the customer's language by
 * RFC 4647 lookup or else in the default language, the variant for the contract or the customer where there is one; of two that are left, the one that covers fewer products. Without a product it is
 * the policy that covers the most, for one that covers fewer cannot be assumed.
 */
export function pickPolicy(policies: readonly CompiledPolicy[], query: PolicyQuery): CompiledPolicy | Problem {
  const { inForce, spoken } = candidatesFor(policies, query);
  const [only] = inForce;
  if (inForce.length === 1 && only !== undefined && (spoken === undefined || only.language === spoken)) return only;
  const candidates = inForce.filter((policy) => (spoken === undefined ? isDefault(policy, inForce) : policy.language === spoken));
  return newest(narrowest(candidates)) ?? noPolicy(query, policies);
}

/** The policies that may hold in place of the one that is picked for a case, because it states no product; none where it does. */
export function othersBeside(
  picked: CompiledPolicy,
  policies: readonly CompiledPolicy[],
  query: PolicyQuery,
): readonly OtherPolicy[] {
  if (query.product !== undefined) return noOthers;
  const inForce = familyOf(policies, query).covering.filter((policy) => isInForce(policy, query.at));
  if (isOfOnePolicy(inForce)) return noOthers;
  const nearness = nearnessOf(picked, query) ?? 0;
  return otherPolicies(
    picked,
    inForce.filter((policy) => (nearnessOf(policy, query) ?? 0) >= nearness),
  );
}

const noOthers: readonly OtherPolicy[] = [];

/** The versions in force that may be meant, and which of the languages of their policies is the customer's. */
type Candidates = { readonly inForce: readonly CompiledPolicy[]; readonly spoken: string | undefined };

function candidatesFor(policies: readonly CompiledPolicy[], query: PolicyQuery): Candidates {
  const family = familyOf(policies, query);
  const inForce = family.covering.filter((policy) => isInForce(policy, query.at));
  const isNarrowed = query.product === undefined && !isOfOnePolicy(inForce);
  if (!isNarrowed && !family.hasVariants) return { inForce, spoken: family.spoken(undefined) };
  // A variant that covers fewer products than the policy for all cannot be assumed without a product either.
  const widest = isNarrowed ? widestPolicies(inForce) : undefined;
  const meant = nearestPolicies(widest === undefined ? inForce : inForce.filter(({ id }) => widest.has(id)), query);
  return { inForce: meant, spoken: family.spoken(family.hasVariants ? new Set(meant.map(({ id }) => id)) : widest) };
}

function isInForce({ from, until }: CompiledPolicy, at: number): boolean {
  return from <= at && at < until;
}

function isOfOnePolicy(versions: readonly CompiledPolicy[]): boolean {
  return versions.every(({ id }) => id === versions[0]?.id);
}

/** The vendor's policies that cover a product, and which of the languages of all of them, or of some, is the customer's. */
type Family = {
  readonly covering: readonly CompiledPolicy[];
  /** Whether some of them are variants for the customer or the contract. */
  readonly hasVariants: boolean;
  readonly spoken: (only: ReadonlySet<string> | undefined) => string | undefined;
};

const families = new WeakMap<readonly CompiledPolicy[], Remembered<string, Family>>();

/** So many families are kept: what they are asked for by is what somebody sent. */
const mostFamilies = 1000;

/** Whatever the moment, the same vendor, product, language and party always mean the same family. */
function familyOf(policies: readonly CompiledPolicy[], { vendor, product, language, ...party }: PolicyQuery): Family {
  const { customer, contract } = knownParty(policies, party);
  const known = families.get(policies) ?? new Remembered<string, Family>(mostFamilies);
  families.set(policies, known);
  const key = `${vendor}\0${product ?? ''}\0${language ?? ''}\0${customer ?? ''}\0${contract ?? ''}`;
  return known.get(key, () => {
    const covering = policies.filter(
      (policy) => policy.vendor === vendor && covers(policy, product) && nearnessOf(policy, { customer, contract }) !== undefined,
    );
    const hasVariants = covering.some(({ document }) => document.appliesTo !== undefined);
    return { covering, hasVariants, spoken: spokenIn(covering, language) };
  });
}

/** Looks a language up among those of policies, or of some of them, each set of them once. */
function spokenIn(covering: readonly CompiledPolicy[], language: string | undefined): Family['spoken'] {
  // What is no language at all is told when the case is checked.
  if (language === undefined || language === '') return () => undefined;
  const found = new Map<string, string | undefined>();
  return (only) => {
    const key = only === undefined ? '' : [...only].sort().join();
    if (found.has(key)) return found.get(key);
    const asked = only === undefined ? covering : covering.filter(({ id }) => only.has(id));
    const spoken = lookup([...new Set(asked.map((policy) => policy.language))], language);
    found.set(key, spoken);
    return spoken;
  };
}

/** A version by name: the one that is numbered so, or else the one in force at an instant. */
export function pickVersion(
  policies: readonly CompiledPolicy[],
  {
    id,
    language,
    version,
    at,
  }: { readonly id: string; readonly language: string; readonly version: number | undefined; readonly at: number },
): CompiledPolicy | undefined {
  const versions = policies.filter((policy) => policy.id === id && policy.language === language);
  return newest(
    versions.filter((policy) => (version === undefined ? policy.from <= at && at < policy.until : policy.version === version)),
  );
}

function covers({ document }: CompiledPolicy, product: string | undefined): boolean {
  return product === undefined || document.products === undefined || Object.hasOwn(document.products, product);
}

/** Whether a policy is in its default language, or in the first there is where that one is missing. */
function isDefault(policy: CompiledPolicy, inForce: readonly CompiledPolicy[]): boolean {
  const languages = inForce.filter(({ id }) => id === policy.id).map(({ language }) => language);
  const preferred = policy.document.defaultLanguage;
  return policy.language === (preferred !== undefined && languages.includes(preferred) ? preferred : [...languages].sort()[0]);
}

function narrowest(policies: readonly CompiledPolicy[]): readonly CompiledPolicy[] {
  if (policies.length < 2) return policies;
  const [first] = [...policies].sort((a, b) => breadthOf(a) - breadthOf(b) || (a.id < b.id ? -1 : 1));
  return first === undefined ? [] : policies.filter(({ id, language }) => id === first.id && language === first.language);
}

function newest(versions: readonly CompiledPolicy[]): CompiledPolicy | undefined {
  if (versions.length < 2) return versions[0];
  return [...versions].sort((a, b) => b.version - a.version)[0];
}

function noPolicy(query: PolicyQuery, policies: readonly CompiledPolicy[]): Problem {
  const { vendor, product, language, at } = query;
  const ofVendor = policies.filter((policy) => policy.vendor === vendor);
  const vendors = [...new Set(policies.map((policy) => policy.vendor))];
  const products = [...new Set(ofVendor.flatMap(({ document }) => Object.keys(document.products ?? {})))];
  const instant = formatInstant(at, zoneOf('UTC')).replace('+00:00', 'Z');
  const covering = ofVendor.filter((policy) => covers(policy, product));
  const reason =
    ofVendor.length === 0
      ? meaning(messageOf('problem.unknown-vendor', { vendor }), vendor, vendors)
      : covering.length === 0
        ? meaning(messageOf('problem.product-not-covered', { vendor, product: product ?? '' }), product ?? '', products)
        : covering.every((policy) => nearnessOf(policy, query) === undefined)
          ? othersOnly(query)
          : assuming(notInForce({ vendor, product, language }, instant), query, policies);
  const shown = covering.length > 0 ? covering : ofVendor.length > 0 ? ofVendor : policies;
  return describeProblem({
    type: 'urn:dueline:problem:no-policy',
    title: messageOf('problem.no-policy.title'),
    status: 404,
    detail: reason,
    lookedFor: {
      vendor: briefText(vendor),
      product: product === undefined ? null : briefText(product),
      language: language === undefined ? null : briefText(language),
      at: instant,
    },
    available: shown.map(available),
  });
}

function othersOnly({ vendor, customer, contract }: PolicyQuery): Message {
  return customer === undefined && contract === undefined
    ? messageOf('problem.party-not-named', { vendor })
    : messageOf('problem.party-not-covered', { vendor });
}

function notInForce({ vendor, product, language }: Omit<PolicyQuery, 'at'>, at: string): Message {
  if (product === undefined)
    return language === undefined
      ? messageOf('problem.none-in-force', { vendor, at })
      : messageOf('problem.none-in-force-in-language', { vendor, language, at });
  return language === undefined
    ? messageOf('problem.none-in-force-for-product', { vendor, product, at })
    : messageOf('problem.none-in-force-for-product-in-language', { vendor, product, language, at });
}

/** Says which policies are meant where a case states no product and others cover too little to be. */
function assuming(said: Message, query: PolicyQuery, policies: readonly CompiledPolicy[]): Message {
  const inForce = familyOf(policies, query).covering.filter((policy) => isInForce(policy, query.at));
  const meant = widestPolicies(inForce);
  if (query.product !== undefined || inForce.every(({ id }) => meant.has(id))) return said;
  const names = listMessages(
    [...meant].sort().map((id) => `\`${id}\``),
    'or',
  );
  return messageOf('problem.only-without-product', { detail: said, policies: names });
}

function meaning(said: Message, given: string, known: readonly string[]): Message {
  const nearest = nearestName(given, known);
  return nearest === undefined ? said : messageOf('problem.did-you-mean', { detail: said, nearest });
}

/** A version as it is listed for those who look for one. */
export function available({ id, language, version, document }: CompiledPolicy): AvailablePolicy {
  return {
    policy: id,
    language,
    version,
    products: document.products === undefined ? null : Object.keys(document.products),
    from: document.effective?.from ?? null,
    until: document.effective?.until ?? null,
  };
}
