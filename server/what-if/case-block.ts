import type { Message } from '../../engine/index.ts';
/** Cases as they stand in the input, so many at a time: bytes, not yet read. Plain data that can go to another thread. */
export type CaseBlock =
  /** A case a line, JSON; `place` is the first one's. Empty lines count and hold nothing; a byte that is not UTF-8 can be in them. */
  | { readonly kind: 'lines'; readonly place: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** JSON values one after another; `ends` says where each ends. `place` is the first one's. */
  | { readonly kind: 'values'; readonly place: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly ends: readonly number[] }
  /** Records of CSV, whole ones; `place` is the line on which the first begins. */
  | { readonly kind: 'csv'; readonly place: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** What stands there cannot be read at all. */
  | { readonly kind: 'unreadable'; readonly place: number; readonly detail: Message; readonly hint?: Message };

/** A case longer than this, in bytes, is not kept in memory. */
export const longestCase = 1_000_000;

/** How many bytes of cases are decided at a time: little at first, so that there are figures soon. */
export const blockBytes: BlockBytes = { first: 16_384, later: 131_072 };

/** How large the first block is to be, and each later one, in bytes; the last record in it may reach beyond. */
export type BlockBytes = { readonly first: number; readonly later: number };

/** A copy of bytes that nothing else refers to, so that it can be handed on. */
export function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
