import { parse } from 'csv-parse/sync';
import { phrase, type RequestFault, requestFault } from '../../engine/index.ts';
import { jsonPhrase } from '../json-phrase.ts';
import type { CaseBlock } from './case-block.ts';
import { type CaseColumn, cellValue } from './case-column.ts';
import type { CsvReading } from './case-source.ts';

/** A case as it was sent, or why it cannot be read. */
export type ReadCase =
  | { readonly place: number; readonly sent: unknown }
  | { readonly place: number; readonly fault: RequestFault & { readonly column?: number } };

/** The cases of a block, each with its place. */
export function* casesOf(block: CaseBlock, csv: CsvReading | undefined): Generator<ReadCase> {
  if (block.kind === 'fault') {
    const { place, detail, hint } = block;
    yield { place, fault: requestFault('', detail, { hint }) };
  } else if (block.kind === 'csv' && csv !== undefined) yield* csvCases(block, csv);
  else yield* jsonCases(block);
}

const decoder = new TextDecoder();

function* jsonCases({ bytes, place }: { readonly bytes: Uint8Array; readonly place: number }): Generator<ReadCase> {
  const text = decoder.decode(bytes);
  let line = place;
  for (let from = 0; from < text.length; line += 1) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const written = text.slice(from, end);
    from = end + 1;
    if (written.trim() === '') continue;
    yield readJson(written, line);
  }
}

function readJson(text: string, place: number): ReadCase {
  try {
    return { place, sent: JSON.parse(text) as unknown };
  } catch (error) {
    return { place, fault: requestFault('', phrase`the case is not JSON: ${jsonPhrase(error)}`) };
  }
}

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function* csvCases(
  { bytes, place }: { readonly bytes: Uint8Array; readonly place: number },
  { delimiter, columns }: CsvReading,
): Generator<ReadCase> {
  const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true } as const;
  const records = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options) as unknown as CsvRecord[];
  let line = place;
  for (const { record, info } of records) {
    if (record.length > 1 || record[0]?.trim() !== '') yield readRecord(record, line, columns);
    line = place + info.lines;
  }
}

function readRecord(record: readonly string[], place: number, columns: readonly CaseColumn[]): ReadCase {
  if (record.length > columns.length && record.slice(columns.length).some((cell) => cell.trim() !== ''))
    return { place, fault: tooManyCells(record, columns) };
  const facts: Record<string, unknown> = {};
  let asOf: unknown;
  for (const [index, column] of columns.entries()) {
    const value = statedIn(column, record[index] ?? '');
    if (value instanceof SyntaxError) return { place, fault: noEvents(value, index) };
    if (value === undefined) continue;
    if (column.type === 'as-of') asOf = value;
    else facts[column.name] = value;
  }
  return { place, sent: asOf === undefined ? { case: facts } : { case: facts, asOf } };
}

function statedIn(column: CaseColumn, cell: string): unknown {
  try {
    return cellValue(column, cell);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function tooManyCells(record: readonly string[], columns: readonly CaseColumn[]): RequestFault & { column: number } {
  const detail = phrase`there are ${record.length} cells under ${columns.length} headings`;
  const hint = phrase`put a text with the delimiter in it between quotes`;
  return { column: columns.length + 1, ...requestFault('', detail, { hint }) };
}

function noEvents(error: SyntaxError, index: number): RequestFault & { column: number } {
  const detail = phrase`the events are not JSON: ${jsonPhrase(error, 80)}`;
  const hint = phrase`write a list such as \`[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]\`, its quotes doubled`;
  return { column: index + 1, ...requestFault('/events', detail, { hint }) };
}
