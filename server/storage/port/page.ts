/**
 * Which part of a long list: at most `limit` entries after the one that `cursor` names. A cursor that no list gave rejects with
 * a BadCursorError.
 */
export type Page = { readonly limit: number; readonly cursor?: string | undefined };

/** A part of a list, and the cursor with which the next part can be asked for; null at the end. */
export type PageOf<T> = { readonly items: readonly T[]; readonly next: string | null };
