import type { lists as english } from '../en/lists.ts';
import { translated } from '../translated.ts';

/** Words and signs between others. */
export const lists = translated<typeof english>()({
  'list.comma': '{first}, {second}',
  'list.and': '{first} och {second}',
  'list.comma-and': '{first}, och {second}',
  'list.comma-or': '{first}, eller {second}',
  'list.in-parentheses': '({inner})',
  'list.colon': '{first}: {second}',
  'list.words': '{first} {second}',
  'list.with-note': '{what} ({note})',
  'list.quoted': '”{text}”',
  'list.semicolon': '{first}; {second}',
  'list.span': '{from}–{to}',
  'list.or': '{first} eller {second}',
  'list.and-more': '{first}; …',
});
