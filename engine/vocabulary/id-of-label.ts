/** Letters that are no letter with a mark on it. */
const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/**
 * The id that is made of a label: `acme-portal` of `Acme Portal`. Lower-case words joined by hyphens; undefined where the label has no
 * letters for that, or YAML would read something else.
 */
export function idOfLabel(label: string): string | undefined {
  const letters = label
    .toLowerCase()
    .replace(/[øæœßłđðþ]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const id = (letters.match(/[a-z0-9]+/g) ?? []).join('-');
  return /^[a-z]/.test(id) && /^[\p{L}\p{N}\p{P}\p{S}\p{Z}]+$/u.test(letters) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(id)
    ? id
    : undefined;
}
