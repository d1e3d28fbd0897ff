import type { AuditEntry } from '../client/audit.ts';
import { Sentence } from '../messages/Sentence.tsx';
import { text } from '../messages/text.ts';
import { Subject } from './Subject.tsx';

/** What somebody did, in a sentence: `anna published planview/customer-care/fr@2`. */
export function EntryWords({ entry }: { readonly entry: AuditEntry }) {
  const { who, action, subject } = entry;
  const name = who === 'folder' ? text('audit.folder') : who;
  return <Sentence of={`audit.did.${action}`} with={{ who: <strong>{name}</strong>, subject: <Subject subject={subject} /> }} />;
}
