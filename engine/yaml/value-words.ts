/** Words that people and older YAML take for true, and for false. */
export const trueWords: readonly string[] = ['true', 'yes', 'on'];
export const falseWords: readonly string[] = ['false', 'no', 'off'];

const valueWords: ReadonlySet<string> = new Set([...trueWords, ...falseWords, 'y', 'n', 'null']);

/** Whether a word is read as something else than text by some who read YAML. */
export function isValueWord(word: string): boolean {
  return valueWords.has(word.toLowerCase());
}
