/** A range as it is printed: `≥ 100`, `10–20`. */
export function printedRange(key: string): string {
  return key
    .replace(/^>=/, '≥')
    .replace(/^<=/, '≤')
    .replace(/^(-?\d+(?:\.\d+)?) ?- ?(-?\d)/, '$1–$2');
}
