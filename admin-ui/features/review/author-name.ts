import { text } from '../../platform/messages/text.ts';

/** Who wrote something, to stand within a sentence; what was put into the folder was written by somebody there. */
export function authorName(who: string): string {
  return who === 'folder' ? text('review.by-folder') : who;
}
