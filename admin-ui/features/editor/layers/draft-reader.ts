import { TreeReader } from '../../../../engine/index.ts';

/** Reads the text that is being edited, wherever on the page it is asked what it says. */
export const draftReader = new TreeReader();
