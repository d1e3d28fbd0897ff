import { BadCursorError } from '../../errors/bad-cursor-error.ts';
import { jsonIn } from '../../input/parse-json.ts';
import type { Page, PageOf } from '../port/page.ts';

/** A place in a list that is sorted by numbers, or by numbers and an id: the sort key of the last entry that was given. */
export type Place = readonly (number | string)[];

/** How the places of a list look, as letters: `n` a number, `s` a text. */
type PlaceShape = string;

/** The cursor of a place: opaque, and good for the list of that name only. */
export function cursorOf(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/** The place behind a cursor, undefined where there is no cursor. Throws BadCursorError for one that this list did not give. */
export function placeOf(list: string, shape: PlaceShape, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [name, ...place] = parse(cursor);
  if (name !== list || place.map(letter).join('') !== shape) throw new BadCursorError(cursor);
  return place as Place;
}

/** The page of rows, of which one more than the limit was asked for, so that it is known whether there is a next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit }: Page,
  toItem: (row: Row) => Item,
  cursor: (row: Row) => string,
): PageOf<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}

function parse(cursor: string): unknown[] {
  const parsed = jsonIn(Buffer.from(cursor, 'base64url').toString('utf8'))?.value;
  return Array.isArray(parsed) ? parsed : [];
}

function letter(part: unknown): string {
  return Number.isSafeInteger(part) ? 'n' : typeof part === 'string' ? 's' : '?';
}
