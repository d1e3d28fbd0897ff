import type { Policy, SupportPolicy } from '../../engine/index.ts';
import { addressOf, ask, askText } from './reach.ts';

/** A policy version as the server lists it. */
export type PolicySummary = {
  readonly policy: string;
  readonly vendor: string;
  readonly vendorName: string;
  readonly language: string;
  readonly version: number;
  readonly title: string;
  readonly products: readonly { readonly id: string; readonly label: string }[] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly inForce: boolean;
  readonly digest: string;
  readonly examples: number;
};

/** Every usable policy version, and the files that cannot be used. */
export type PolicyList = {
  readonly policies: readonly PolicySummary[];
  readonly unusable: readonly { readonly file: string; readonly faults: number }[];
};

/** Every policy version that the server holds. */
export function listPolicies(): Promise<PolicyList> {
  return ask('/v1/policies');
}

/** One policy version, complete with what it takes over from its base. */
export async function readPolicy({ policy, vendor, language, version }: PolicySummary): Promise<Policy> {
  const { digest, ...document } = await ask<SupportPolicy & { readonly digest: string }>(
    addressOf(`/v1/policies/${policy}/${language}/${version}`),
  );
  return { id: policy, vendor, language, version, digest, document };
}

/** The file of a policy version as it was written. */
export async function readPolicyFile(policy: string, language: string, version: number): Promise<string> {
  return (await askText(addressOf(`/v1/policies/${policy}/${language}/${version}`), { accept: 'application/yaml' })).text;
}
