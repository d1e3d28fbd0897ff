import { signal } from '@preact/signals';

/** Part of what is on the page, to which one can jump by its heading's id. */
export type Section = { readonly id: string; readonly title: string };

/** The sections of the page that is shown; a page that has some states them here and takes them away again. */
export const sections = signal<readonly Section[]>([]);
