import type { InferResponseType } from 'hono/client';
import type { Policy, SupportPolicy } from '../../../engine/index.ts';
import { addressOf, ask, askText } from '../../platform/client/reach.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { editionPath } from './policy-address.ts';

/** Every usable policy version, the bases, the open drafts, and the files that cannot be used. */
export type PolicyList = InferResponseType<typeof server.v1.policies.$get>;

/** A policy version as the server lists it. */
export type PolicySummary = PolicyList['policies'][number];

/** A draft that somebody works on. */
export type DraftSummary = PolicyList['drafts'][number];

const edition = server.v1.policies[':vendor'][':policy'][':language'];

/** The versions of an edition, newest first: who published each, when and why. */
export type VersionList = InferResponseType<typeof edition.versions.$get>;

/** Every policy version that the server holds. */
export function listPolicies(): Promise<PolicyList> {
  return answerOf(server.v1.policies.$get());
}

/** The versions of an edition. */
export function listVersions(name: { readonly policy: string; readonly language: string }): Promise<VersionList> {
  return answerOf(edition.versions.$get({ param: editionPath(name) }));
}

/** One policy version, complete with what it takes over from its base. */
export async function readPolicy(name: Pick<PolicySummary, 'policy' | 'language' | 'version'>): Promise<Policy> {
  const { policy, language, version } = name;
  const { digest, ...document } = await ask<SupportPolicy & { readonly digest: string }>(
    addressOf(`/v1/policies/${policy}/${language}/${version}`),
  );
  return { id: policy, vendor: policy.split('/')[0] ?? '', language, version, digest, document };
}

/** The file of a policy version as it was written. */
export async function readPolicyFile(policy: string, language: string, version: number): Promise<string> {
  return (await askText(addressOf(`/v1/policies/${policy}/${language}/${version}`), { accept: 'application/yaml' })).text;
}
