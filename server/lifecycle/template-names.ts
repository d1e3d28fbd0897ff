import { isValueWord } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';
import { invalid } from './lifecycle-problems.ts';

/** A severity or plan as its vendor calls it, and as cases and rules name it; nobody has named one whose `name` is undefined. */
export type TemplateName = { readonly id: string; readonly name: string | undefined };

/** The names of severities or plans, the gravest or best first, with the ids that are made of them. Refuses empty ones and what would be called alike. */
export function templateNames(
  pointer: string,
  given: readonly string[],
  { prefix, most }: { readonly prefix: string; readonly most: number },
): readonly TemplateName[] {
  const names = given.map((name) => name.trim());
  const writeNames = messageOf('template.write-names');
  if (names.length > most) throw invalid(pointer, messageOf('template.too-many', { most, count: names.length }), writeNames);
  if (names.length === 0 || names.includes('')) throw invalid(pointer, messageOf('template.no-names'), writeNames);
  const found = names.map((name, index) => ({ id: idOf(name) ?? `${prefix}-${index + 1}`, name }));
  const ids = found.map(({ id }) => id);
  const twice = found.find(({ id }, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw invalid(pointer, messageOf('template.name-twice', twice), writeNames);
  return found.map(({ id, name }) => ({ id, name: name === id ? capitalized(name) : name }));
}

/** A name as a text begins with it. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Letters that are no letter with a mark on it. */
const plain: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** Lower-case words joined by hyphens; undefined where a name has no letters for that, or YAML would read something else. */
function idOf(name: string): string | undefined {
  const letters = name
    .toLowerCase()
    .replace(/[øæœßłđðþ]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const id = (letters.match(/[a-z0-9]+/g) ?? []).join('-');
  return /^[a-z]/.test(id) && /^[\p{L}\p{N}\p{P}\p{S}\p{Z}]+$/u.test(letters) && !isValueWord(id) ? id : undefined;
}
