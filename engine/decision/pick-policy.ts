import { lookup } from 'bcp-47-match';
import { formatInstant, zoneOf } from '../calendar/zone.ts';
import { nearestName } from '../diagnostic.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { type AvailablePolicy, describeProblem, type Problem } from './problem.ts';

/** What a policy is looked for by. */
export type PolicyQuery = {
  readonly vendor: string;
  readonly product: string | undefined;
  readonly language: string | undefined;
  readonly at: number;
};

/**
 * The version in force that decides a case: the vendor's policies that cover the product, in the customer's language by
 * RFC 4647 lookup or else in the default language; of two that are left, the one that covers fewer products.
 */
export function pickPolicy(policies: readonly CompiledPolicy[], query: PolicyQuery): CompiledPolicy | Problem {
  const { covering, spoken } = familyOf(policies, query);
  const inForce = covering.filter(({ from, until }) => from <= query.at && query.at < until);
  const [only] = inForce;
  if (inForce.length === 1 && only !== undefined && (spoken === undefined || only.language === spoken)) return only;
  const candidates = inForce.filter((policy) => (spoken === undefined ? isDefault(policy, inForce) : policy.language === spoken));
  return newest(narrowest(candidates)) ?? noPolicy(query, policies);
}

/** The vendor's policies that cover a product, and which of their languages is the customer's. */
type Family = { readonly covering: readonly CompiledPolicy[]; readonly spoken: string | undefined };

const families = new WeakMap<readonly CompiledPolicy[], Map<string, Family>>();

/** Whatever the moment, the same vendor, product and language always mean the same family. */
function familyOf(policies: readonly CompiledPolicy[], { vendor, product, language }: PolicyQuery): Family {
  const known = families.get(policies) ?? new Map<string, Family>();
  families.set(policies, known);
  const key = `${vendor}\0${product ?? ''}\0${language ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > 1000) known.clear();
  const covering = policies.filter((policy) => policy.vendor === vendor && covers(policy, product));
  const spoken = language === undefined ? undefined : lookup([...new Set(covering.map((policy) => policy.language))], language);
  const family = { covering, spoken };
  known.set(key, family);
  return family;
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
  const breadth = ({ document }: CompiledPolicy): number =>
    document.products === undefined ? Number.POSITIVE_INFINITY : Object.keys(document.products).length;
  const [first] = [...policies].sort((a, b) => breadth(a) - breadth(b) || (a.id < b.id ? -1 : 1));
  return first === undefined ? [] : policies.filter(({ id, language }) => id === first.id && language === first.language);
}

function newest(versions: readonly CompiledPolicy[]): CompiledPolicy | undefined {
  if (versions.length < 2) return versions[0];
  return [...versions].sort((a, b) => b.version - a.version)[0];
}

function noPolicy({ vendor, product, language, at }: PolicyQuery, policies: readonly CompiledPolicy[]): Problem {
  const ofVendor = policies.filter((policy) => policy.vendor === vendor);
  const vendors = [...new Set(policies.map((policy) => policy.vendor))];
  const products = [...new Set(ofVendor.flatMap(({ document }) => Object.keys(document.products ?? {})))];
  const instant = formatInstant(at, zoneOf('UTC')).replace('+00:00', 'Z');
  const covering = ofVendor.filter((policy) => covers(policy, product));
  const reason =
    ofVendor.length === 0
      ? meaning(phrase`there is no policy of \`${vendor}\``, vendor, vendors)
      : covering.length === 0
        ? meaning(phrase`no policy of \`${vendor}\` covers the product \`${product ?? ''}\``, product ?? '', products)
        : notInForce({ vendor, product, language }, instant);
  const shown = covering.length > 0 ? covering : ofVendor.length > 0 ? ofVendor : policies;
  return describeProblem({
    type: 'urn:dueline:problem:no-policy',
    title: phrase`No policy applies`,
    status: 404,
    detail: reason,
    lookedFor: { vendor, product: product ?? null, language: language ?? null, at: instant },
    available: shown.map(available),
  });
}

function notInForce({ vendor, product, language }: Omit<PolicyQuery, 'at'>, at: string): Phrase {
  if (product === undefined)
    return language === undefined
      ? phrase`no policy of \`${vendor}\` was in force at ${at}`
      : phrase`no policy of \`${vendor}\` in \`${language}\` was in force at ${at}`;
  return language === undefined
    ? phrase`no policy of \`${vendor}\` for \`${product}\` was in force at ${at}`
    : phrase`no policy of \`${vendor}\` for \`${product}\` in \`${language}\` was in force at ${at}`;
}

function meaning(said: Phrase, given: string, known: readonly string[]): Phrase {
  const nearest = nearestName(given, known);
  return nearest === undefined ? said : phrase`${said}; did you mean \`${nearest}\`?`;
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
