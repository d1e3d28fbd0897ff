import type { Translation } from '../../../engine/index.ts';
import type { editor as english } from './en-editor.ts';
import { editing } from './sv/editing.ts';
import { editingForms } from './sv/editing-forms.ts';
import { editingParts } from './sv/editing-parts.ts';
import { editingTables } from './sv/editing-tables.ts';

const texts = { ...editing, ...editingForms, ...editingParts, ...editingTables } as const;

/** What is said in the editor alone, in Swedish. */
export const editor: Translation<typeof english, typeof texts> = texts;
