/** Words and signs between others. */
export const lists = {
  'list.comma': '{first}, {second}',
  'list.and': '{first} and {second}',
  'list.comma-and': '{first}, and {second}',
  'list.comma-or': '{first}, or {second}',
  'list.in-parentheses': '({inner})',
  'list.colon': '{first}: {second}',
  'list.words': '{first} {second}',
  'list.with-note': '{what} ({note})',
  'list.quoted': '“{text}”',
  'list.semicolon': '{first}; {second}',
  'list.span': '{from}–{to}',
  'list.or': '{first} or {second}',
  'list.and-more': '{first}; …',
} as const;
