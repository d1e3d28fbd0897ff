import type { FactCatalogue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { longestCase } from './case-block.ts';
import { type CaseColumn, caseColumns } from './case-column.ts';
import { cellsOfRecords } from './csv-cells.ts';
import { recordIssue } from './csv-issues.ts';
import { type CsvRecord, recordAt } from './csv-record.ts';
import { UnreadableCasesError } from './unreadable-cases-error.ts';

/** What the heading of a CSV says: its line, what parts the cells, the columns, and what follows it, which begins on line `place`. */
type CsvHeading = {
  readonly line: number;
  readonly delimiter: string;
  readonly columns: readonly CaseColumn[];
  readonly rest: AsyncIterable<Uint8Array>;
  readonly place: number;
};

const delimiters = [',', ';', '\t'];
const delimiterBytes = delimiters.map((one) => one.charCodeAt(0));

/** Reads the heading of CSV, the first record that is not an empty line. Rejects with UnreadableCasesError that name every issue in it. */
export async function readCsvHeading(pieces: AsyncIterable<Uint8Array>, catalogue: FactCatalogue): Promise<CsvHeading> {
  const source = pieces[Symbol.asyncIterator]();
  const { bytes, line, record } = await firstRecord(source);
  if (record.issue !== undefined) throw new UnreadableCasesError([{ ...recordIssue(record.issue), line }]);
  const written = bytes.subarray(0, record.end);
  const delimiter = delimiterOf(written.toString('utf8'));
  const { columns, issues } = caseColumns(cellsOfRecords(written, delimiter)[0] ?? [], catalogue);
  if (issues.length > 0)
    throw new UnreadableCasesError(
      issues.map(({ column, detail, nearest, hint }) => ({
        ...validationIssue(`/${columns[column - 1]?.name ?? ''}`, detail, { nearest, hint }),
        line,
        column,
      })),
    );
  return { line, delimiter, columns, rest: resume(bytes.subarray(record.end), source), place: line + record.lines };
}

/** What has come in from the first record on that is not an empty line, and on which line that is. */
async function firstRecord(
  source: AsyncIterator<Uint8Array>,
): Promise<{ readonly bytes: Buffer; readonly line: number; readonly record: CsvRecord }> {
  let bytes: Buffer = Buffer.alloc(0);
  let [line, isWhole] = [1, false];
  for (;;) {
    const record = recordAt(bytes, 0, delimiterBytes, isWhole || bytes.length > longestCase);
    if (record === undefined) {
      const piece = await source.next();
      if (piece.done) isWhole = true;
      else bytes = Buffer.concat([bytes, piece.value]);
    } else if (record.isBlank && (record.end < bytes.length || !isWhole)) {
      bytes = bytes.subarray(record.end);
      line += record.lines;
    } else return { bytes, line, record };
  }
}

/** Whatever of comma, semicolon and tab stands most often outside quotes. */
function delimiterOf(heading: string): string {
  const plain = heading.replace(/"[^"]*"/g, '');
  const [most = ','] = delimiters.toSorted((a, b) => plain.split(b).length - plain.split(a).length);
  return most;
}

async function* resume(first: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let piece = await source.next(); !piece.done; piece = await source.next()) yield piece.value;
}
