/** The keys and positions that lead to a part of a document, from its root. */
export type Path = readonly (string | number)[];
