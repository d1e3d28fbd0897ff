/** Words without accents and capitals, so that `facon` is found in `Façon`. */
export function plainWords(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
