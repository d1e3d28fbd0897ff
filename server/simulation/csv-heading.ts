import { parse } from 'csv-parse/sync';
import { type FactCatalogue, requestFault } from '../../engine/index.ts';
import { longestCase } from './case-block.ts';
import { type CaseColumn, caseColumns } from './case-column.ts';
import { UnreadableCases } from './unreadable-cases.ts';

/** What the first line of a CSV says: what parts the cells, the columns, and what follows it, which begins on line `place`. */
export type CsvHeading = {
  readonly delimiter: string;
  readonly columns: readonly CaseColumn[];
  readonly rest: AsyncIterable<Uint8Array>;
  readonly place: number;
};

const newline = 10;

/** Reads the heading of CSV. Rejects with UnreadableCases that name every fault in it. */
export async function readCsvHeading(pieces: AsyncIterable<Uint8Array>, catalogue: FactCatalogue): Promise<CsvHeading> {
  const source = pieces[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  while (bytes.indexOf(newline) < 0 && bytes.length < longestCase) {
    const piece = await source.next();
    if (piece.done) break;
    bytes = Buffer.concat([bytes, piece.value]);
  }
  const end = bytes.indexOf(newline);
  const line = (end < 0 ? bytes : bytes.subarray(0, end))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r$/, '');
  const delimiter = delimiterOf(line);
  const { columns, faults } = caseColumns(cellsOf(line, delimiter), catalogue);
  if (faults.length > 0)
    throw new UnreadableCases(
      faults.map(({ column, detail, nearest, hint }) => ({
        ...requestFault(`/${columns[column - 1]?.name ?? ''}`, detail, { nearest, hint }),
        line: 1,
        column,
      })),
    );
  return { delimiter, columns, rest: resume(end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 1), source), place: 2 };
}

/** Whatever of comma, semicolon and tab stands most often outside quotes. */
function delimiterOf(line: string): string {
  const plain = line.replace(/"[^"]*"/g, '');
  const [most = ','] = [',', ';', '\t'].toSorted((a, b) => plain.split(b).length - plain.split(a).length);
  return most;
}

function cellsOf(line: string, delimiter: string): string[] {
  const [cells = []] = parse(line, { delimiter, relax_quotes: true }) as string[][];
  return cells;
}

async function* resume(first: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let piece = await source.next(); !piece.done; piece = await source.next()) yield piece.value;
}
