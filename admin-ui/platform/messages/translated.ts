/** The forms of a message that depend on a number, by the categories of Intl.PluralRules. */
type Plural = { readonly one: string; readonly other: string; readonly many?: string };

/** Messages by key, as one language writes them. */
export type MessageTable = Readonly<Record<string, string | Plural>>;

/** The same messages in another language: every key, plural where the English one is. */
export type Translated<T extends MessageTable> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };
