import type { CaseRequest, ChangedCase } from '../../engine/index.ts';

/** A changed case with what was put to both versions. */
export type StoredCase = ChangedCase & { readonly request: CaseRequest };

/** A kept case as a line of JSON. Its place comes first, so that it can be told without the rest. */
export function storedLine({ place, id, changes, request }: StoredCase): string {
  return JSON.stringify({ place, id, changes, request });
}

/** The place of a kept case. */
export function placeOfLine(line: string): number {
  return Number.parseInt(line.slice('{"place":'.length), 10);
}
