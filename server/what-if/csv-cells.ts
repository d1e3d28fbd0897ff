import { parse } from 'csv-parse/sync';

/** The cells of records of CSV, in which every quote is as it must be and none of which is empty. */
export function cellsOfRecords(bytes: Buffer, delimiter: string): string[][] {
  // In this order: a CR before an LF is one end with it.
  return parse(bytes, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }) as string[][];
}
