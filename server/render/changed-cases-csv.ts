import type { ChangedCase } from '../../engine/index.ts';
import { csvRecord } from './csv-record.ts';

const columns = ['place', 'id', 'part', 'field', 'before', 'after'];

/** Changed cases as CSV, a line for each field that differs, piece by piece. */
export async function* changedCasesCsv(batches: AsyncIterable<readonly ChangedCase[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvRecord(columns));
  for await (const batch of batches) if (batch.length > 0) yield Buffer.from(batch.map(recordsOf).join(''));
}

function recordsOf({ place, id, changes }: ChangedCase): string {
  return changes.map(({ part, field, before, after }) => csvRecord([place, id, part, field, before, after])).join('');
}
