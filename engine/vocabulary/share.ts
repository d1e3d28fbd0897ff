/** A part of a hundred, as policies write it: `95 %`, `99.5 %` or 95. */
export type Share = string | number;

/** Reads a share that the schema has already let through: how many of a hundred. */
export function percentOf(share: Share): number {
  return typeof share === 'number' ? share : Number.parseFloat(share);
}

/** Whether a text is a share, as `75 %`. */
export function isShare(text: string): boolean {
  return text.endsWith('%');
}
