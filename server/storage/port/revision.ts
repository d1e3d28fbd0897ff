import { createHash } from 'node:crypto';
import type { Revision } from './policy-store.ts';

/** The revision of a text: `sha256:` and the digest of its UTF-8. */
export function revisionOf(text: string): Revision {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
