import { editing } from './en/editing.ts';
import { editingForms } from './en/editing-forms.ts';
import { editingParts } from './en/editing-parts.ts';
import { editingTables } from './en/editing-tables.ts';

/** What is said in the editor alone, in English. */
export const editor = { ...editing, ...editingForms, ...editingParts, ...editingTables } as const;
