import type { Translation } from '../../../engine/index.ts';
import type { editor as english } from './en-editor.ts';
import { editing } from './fr/editing.ts';
import { editingForms } from './fr/editing-forms.ts';
import { editingParts } from './fr/editing-parts.ts';
import { editingTables } from './fr/editing-tables.ts';

const texts = { ...editing, ...editingForms, ...editingParts, ...editingTables } as const;

/** What is said in the editor alone, in French. */
export const editor: Translation<typeof english, typeof texts> = texts;
