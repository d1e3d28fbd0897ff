import { signal } from '@preact/signals';

/** Whether every part of the document shows where it is from. */
export const areSourcesShown = signal(false);
