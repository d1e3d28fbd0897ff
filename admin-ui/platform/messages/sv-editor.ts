import type { PartMessages } from './en.ts';
import { editingForms } from './sv/editing-forms.ts';
import { editingParts } from './sv/editing-parts.ts';

/** What is said in the editor alone, in Swedish. */
export const editor: PartMessages<'editor'> = { ...editingForms, ...editingParts };
