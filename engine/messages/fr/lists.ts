import type { lists as english } from '../en/lists.ts';
import { translated } from '../translated.ts';

/** Words and signs between others. */
export const lists = translated<typeof english>()({
  'list.comma': '{first}, {second}',
  'list.and': '{first} et {second}',
  'list.comma-and': '{first}, et {second}',
  'list.comma-or': '{first}, ou {second}',
  'list.in-parentheses': '({inner})',
  'list.colon': '{first} : {second}',
  'list.words': '{first} {second}',
  'list.with-note': '{what} ({note})',
  'list.quoted': '« {text} »',
  'list.semicolon': '{first} ; {second}',
  'list.span': '{from}–{to}',
  'list.or': '{first} ou {second}',
  'list.and-more': '{first} ; …',
});
