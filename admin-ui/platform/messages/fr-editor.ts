import type { PartMessages } from './en.ts';
import { editingForms } from './fr/editing-forms.ts';
import { editingParts } from './fr/editing-parts.ts';

/** What is said in the editor alone, in French. */
export const editor: PartMessages<'editor'> = { ...editingForms, ...editingParts };
