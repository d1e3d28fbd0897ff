import { policyAddress } from '../policies/policy-address.ts';

/** What something was done to, as a link where it leads somewhere; tokens by their name, since the sentence says what they are. */
export function Subject({ subject }: { readonly subject: string }) {
  const [, policy, language, version] = /^([\w-]+\/[\w-]+)\/([\w-]+)(?:@(\w+))?$/.exec(subject) ?? [];
  if (policy === undefined || language === undefined) return <span>{subject.replace(/^token:/, '')}</span>;
  const edition = { policy, language };
  const address =
    version === 'draft'
      ? policyAddress(edition, 'review')
      : version === undefined
        ? policyAddress(edition, 'history')
        : policyAddress(edition, 'read', { version: Number(version) });
  return (
    <a href={address}>
      <code>{subject}</code>
    </a>
  );
}
