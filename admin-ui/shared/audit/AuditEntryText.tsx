import { Sentence } from '../../platform/messages/Sentence.tsx';
import { text } from '../../platform/messages/text.ts';
import { titleOfEdition } from '../policies/format-version-change.ts';
import { type EditionName, policyAddress } from '../policies/policy-address.ts';
import type { AuditEntry } from './audit-client.ts';

/** What somebody did, in a sentence: `anna published planview/customer-care/fr@2`. */
export function AuditEntryText({ entry }: { readonly entry: AuditEntry }) {
  const { who, subject } = entry;
  const name = who === 'folder' ? text('audit.folder') : who;
  return (
    <Sentence of={`audit.did.${deedOf(entry)}`} with={{ who: <strong>{name}</strong>, subject: <Subject subject={subject} /> }} />
  );
}

/** A change in the folder is one of three: something came, went, or is another text now. */
function deedOf({ action, details }: AuditEntry) {
  const { change } = details as { readonly change?: unknown };
  if (action !== 'folder-changed') return action;
  return change === 'added' ? 'folder-added' : change === 'removed' ? 'folder-removed' : action;
}

/** What something was done to, as a link where it leads somewhere; tokens by their name, since the sentence says what they are. */
function Subject({ subject }: { readonly subject: string }) {
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
    <a href={address} title={subject}>
      <Title edition={edition} version={version} whole={subject} />
    </a>
  );
}

type TitleProps = { readonly edition: EditionName; readonly version: string | undefined; readonly whole: string };

/** A policy by what it is called, with its version; by its name while that is not known. */
function Title({ edition, version, whole }: TitleProps) {
  const title = titleOfEdition(edition);
  if (title === undefined) return <code>{whole}</code>;
  if (version === undefined) return <>{title}</>;
  return <>{version === 'draft' ? text('audit.subject.draft', { title }) : text('audit.subject.version', { title, version })}</>;
}
