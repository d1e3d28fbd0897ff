/** What figures are counted in. */
export type Unit = 'µs' | 'ms' | 's' | '×' | '/s' | 'kB' | 'MB' | '';

/** The middle one of the values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** A value with its unit, to three digits. */
export function shown(value: number, unit: Unit): string {
  const text = numberText(value);
  if (unit === '' || unit === '/s') return `${text}${unit}`;
  return `${text} ${unit}`;
}

/** The median of the rounds, with the least and the greatest. */
export function shownRounds(values: readonly number[], unit: Unit): string {
  const range = `${numberText(Math.min(...values))}–${numberText(Math.max(...values))}`;
  return `${shown(median(values), unit)} (${range})`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
