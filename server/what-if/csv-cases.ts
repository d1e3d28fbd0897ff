import { JsonError } from '../input/parse-json.ts';
import type { CaseBlock } from './case-block.ts';
import { type CaseColumn, cellValue } from './case-column.ts';
import type { CsvOptions } from './case-source.ts';
import { cellsOfRecords } from './csv-cells.ts';
import { type ColumnOfIssue, cellCountIssue, eventsIssue, recordIssue } from './csv-issues.ts';
import { type CsvRecord, recordAt } from './csv-record.ts';

/** A case that a record states, or why it cannot be read, with the line on which the record begins. */
type CsvCase = { readonly place: number; readonly input: unknown } | { readonly place: number; readonly issue: ColumnOfIssue };

/** The cases of a block of CSV, whole records. */
export function* csvCases(block: Extract<CaseBlock, { kind: 'csv' }>, { delimiter, columns }: CsvOptions): Generator<CsvCase> {
  const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength);
  const placed = recordsOf(bytes, block.place, delimiter);
  const good = placed.filter(({ record }) => record.issue === undefined);
  const rows = cellsOfRecords(together(bytes, good), delimiter);
  if (rows.length !== good.length) throw new Error(`${rows.length} rows were read of ${good.length} records`);
  let read = 0;
  for (const { place, record } of placed) {
    if (record.issue !== undefined) yield { place, issue: recordIssue(record.issue) };
    else {
      yield readRecord(rows[read] ?? [], place, columns);
      read += 1;
    }
  }
}

type Placed = { readonly place: number; readonly start: number; readonly record: CsvRecord };

function recordsOf(bytes: Buffer, firstLine: number, delimiter: string): Placed[] {
  const delimiters = [delimiter.charCodeAt(0)];
  const records: Placed[] = [];
  for (let [start, place] = [0, firstLine]; start < bytes.length; ) {
    const record = recordAt(bytes, start, delimiters, true);
    if (record === undefined) break;
    if (!record.isBlank || record.issue !== undefined) records.push({ place, start, record });
    start = record.end;
    place += record.lines;
  }
  return records;
}

/** The bytes of records, without what stands between them. */
function together(bytes: Buffer, records: readonly Placed[]): Buffer {
  const size = records.reduce((sum, { start, record }) => sum + record.end - start, 0);
  if (size === bytes.length) return bytes;
  return Buffer.concat(records.map(({ start, record }) => bytes.subarray(start, record.end)));
}

function readRecord(cells: readonly string[], place: number, columns: readonly CaseColumn[]): CsvCase {
  const isTooWide = cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (isTooWide || cells.length < columns.length) return { place, issue: cellCountIssue(cells.length, columns.length) };
  const facts: Record<string, unknown> = {};
  let asOf: unknown;
  for (const [index, column] of columns.entries()) {
    const value = statedIn(column, cells[index] ?? '');
    if (value instanceof JsonError) return { place, issue: eventsIssue(value, index) };
    if (value === undefined) continue;
    if (column.type === 'as-of') asOf = value;
    else facts[column.name] = value;
  }
  return { place, input: asOf === undefined ? { case: facts } : { case: facts, asOf } };
}

function statedIn(column: CaseColumn, cell: string): unknown {
  try {
    return cellValue(column, cell);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
}
