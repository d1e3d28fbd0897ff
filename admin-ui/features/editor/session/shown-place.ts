import { signal } from '@preact/signals';
import type { Diagnostic } from '../../../../engine/index.ts';

/** A place in the text to which somebody wants to go; the view that goes there takes it away. */
export const shownPlace = signal<Diagnostic | undefined>(undefined);
