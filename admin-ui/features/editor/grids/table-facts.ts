import { factCatalogue, type SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { questionLabel } from '../../../shared/vocabulary/question-label.ts';
import type { KnownName } from '../schema/known-names.ts';

/** The questions along which a table can go, as people read them. */
export function tableFacts(document: SupportPolicy): KnownName[] {
  return [...factCatalogue(document).values()]
    .filter(({ name }) => !['id', 'vendor', 'openedAt'].includes(name))
    .map(({ name }) => ({ id: name, label: document.facts?.[name]?.label ?? questionLabel(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, text.locale));
}
