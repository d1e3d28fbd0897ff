import type { ChangedCase } from '../../engine/index.ts';

const columns = ['place', 'id', 'part', 'field', 'before', 'after'];

/** Changed cases as CSV, a line for each field that differs, piece by piece. */
export async function* changedCasesCsv(batches: AsyncIterable<readonly ChangedCase[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${columns.join(',')}\r\n`);
  for await (const batch of batches) if (batch.length > 0) yield Buffer.from(batch.map(recordsOf).join(''));
}

function recordsOf({ place, id, changes }: ChangedCase): string {
  return changes
    .map(({ part, field, before, after }) => `${[place, id, part, field, before, after].map(cell).join(',')}\r\n`)
    .join('');
}

/** A value as a cell. What a spreadsheet would reckon with is made plain text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  const harmless = typeof value !== 'number' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
