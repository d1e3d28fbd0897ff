/** An id as words: `vendor-software` as `vendor software`. */
export function idWords(id: string): string {
  return id.replaceAll('-', ' ');
}

/** A name in camelCase as words: `usersAffectedPercent` as `users affected percent`. */
export function nameWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Words in a row, with a word such as `or` before the last. */
export function listWords(words: readonly string[], last: 'or' | 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Any value of a policy in one line: maps as `key value`, lists with commas. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key} ${typeof part === 'object' ? `(${valueWords(part)})` : valueWords(part)}`)
      .join(', ');
  return String(value);
}

/** A text of the policy in quotation marks, in one line. */
export function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}
