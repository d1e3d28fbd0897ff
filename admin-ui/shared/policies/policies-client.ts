import type { Draft } from '../../../contract/drafts.ts';
import type { PolicyList, PolicySummary, PolicyWithDigest } from '../../../contract/policies.ts';
import type { Versions } from '../../../contract/versions.ts';
import { documentsOf, type Policy } from '../../../engine/index.ts';
import { addressOf, fetchText } from '../../platform/client/send-request.ts';
import { answerOf, server } from '../../platform/client/typed-client.ts';
import { type EditionName, editionPath } from './policy-address.ts';

export type { Draft, PolicyList, PolicySummary, Versions };

const edition = server.v1.policies[':vendor'][':policy'][':language'];

/** Every policy version that the server holds. */
export function listPolicies(): Promise<PolicyList> {
  return answerOf(server.v1.policies.$get({ query: {} }));
}

/** The versions of an edition. */
export function listVersions(name: { readonly policy: string; readonly language: string }): Promise<Versions> {
  return answerOf(edition.versions.$get({ param: editionPath(name) }));
}

/** One policy version, complete with what it takes over from its base. */
export async function readPolicy(name: Pick<PolicySummary, 'policy' | 'language' | 'version'>): Promise<Policy> {
  const param = { ...editionPath(name), version: String(name.version) };
  return policyOf(name, await answerOf(edition[':version{[0-9]+}'].$get({ param })));
}

/** The open draft, complete with what it takes over from its base, and read like a version. Rejects with the faults of a draft that cannot be read so. */
export async function readDraftPolicy(name: EditionName): Promise<Policy> {
  return policyOf(name, await answerOf(edition.draft.document.$get({ param: editionPath(name) })));
}

function policyOf({ policy, language }: EditionName, { digest, ...document }: PolicyWithDigest): Policy {
  const { version } = document;
  return { id: policy, vendor: policy.split('/')[0] ?? '', language, version, digest, ...documentsOf(document) };
}

/** The file of a policy version as it was written. */
export async function readPolicyFile(policy: string, language: string, version: number): Promise<string> {
  return (await fetchText(addressOf(`/v1/policies/${policy}/${language}/${version}`), { accept: 'application/yaml' })).text;
}
