import { parseYaml, type SupportPolicy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import type { CaseAtInstant, ComparedDecisions, PolicyVersion } from '../../shared/deciding/compare-messages.ts';
import { decideUnderVersions } from '../../shared/deciding/decide-under-versions.ts';
import { readDraftUnderReview } from '../../shared/drafts/reviews-client.ts';
import { baseFiles } from '../../shared/policies/base-files.ts';
import { readHolidaysOf } from '../../shared/policies/holiday-table.ts';
import { readPolicy } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';

/** A version or the open draft, by its name: `planview/customer-care/fr@2`, `planview/customer-care/fr@draft`. */
export type Reference = { readonly edition: EditionName; readonly version: number | 'draft' };

/** Reads a name of a version or a draft; undefined for anything else. */
export function referenceOf(name: string | undefined): Reference | undefined {
  const [, policy, language, version] = /^([\w-]+\/[\w-]+)\/([\w-]+)@(draft|\d+)$/.exec(name ?? '') ?? [];
  if (policy === undefined || language === undefined) return undefined;
  return { edition: { policy, language }, version: version === 'draft' ? 'draft' : Number(version) };
}

/** The name of a version or a draft. */
export function referenceName({ edition, version }: Reference): string {
  return `${edition.policy}/${edition.language}@${version}`;
}

/** Decides a case by each of some versions or drafts. Rejects where one of them cannot be read. */
export async function decideByReferences(references: readonly Reference[], request: CaseAtInstant): Promise<ComparedDecisions> {
  const policyVersions = await Promise.all(references.map(readPolicyVersion));
  const documents = policyVersions.flatMap((one) => ('policy' in one ? [one.policy.document] : documentsOf(one)));
  const holidays = await readHolidaysOf(documents.map((document) => ({ document })));
  return decideUnderVersions(policyVersions, holidays, request);
}

async function readPolicyVersion({ edition, version }: Reference): Promise<PolicyVersion> {
  if (version !== 'draft') return { policy: await readPolicy({ ...edition, version }) };
  const draft = await readDraftUnderReview(edition);
  if (draft === undefined) throw new Error(text('decisions.no-draft'));
  const number = /^version:\s*(\d+)/m.exec(draft.text)?.[1] ?? '1';
  const file = { path: `${edition.policy}/${edition.language}/${number}.yaml`, text: draft.text };
  return { file, bases: await baseFiles(draft.text) };
}

/** What the files of a draft say; they may say anything. */
function documentsOf({ file, bases }: Extract<PolicyVersion, { file: unknown }>): SupportPolicy[] {
  return [file, ...bases].flatMap(({ path, text: content }) => {
    const { value } = parseYaml(path, content);
    return typeof value === 'object' && value !== null ? [value as SupportPolicy] : [];
  });
}
