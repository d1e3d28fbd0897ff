/** Values as a record of CSV, with its end. What a spreadsheet would reckon with is made plain text. */
export function csvRecord(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** What a spreadsheet takes for the beginning of a formula, also in wide letters and behind blanks. */
const formula = /^[\s\0]*[=+@\-＝＋＠－]|^[\t\r]/;

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  const harmless = typeof value !== 'number' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
