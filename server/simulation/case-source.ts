import { type FactCatalogue, phrase, requestFault } from '../../engine/index.ts';
import type { CaseBlock } from './case-block.ts';
import type { CaseColumn } from './case-column.ts';
import { type CaseFormat, formatOfText } from './case-format.ts';
import { csvBlocks } from './csv-blocks.ts';
import { readCsvHeading } from './csv-heading.ts';
import { lineBlocks } from './line-blocks.ts';
import { listBlocks } from './list-blocks.ts';
import { UnreadableCases } from './unreadable-cases.ts';

/** Where cases come from: bytes, in what format where that is known, and how many bytes in all where that is known. */
export type CaseSource = {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly format?: CaseFormat | undefined;
  readonly bytes?: number | undefined;
};

/** How the cells of CSV are read. */
export type CsvReading = { readonly delimiter: string; readonly columns: readonly CaseColumn[] };

/** Cases ready to be read, block by block. `csv` says how, where they are CSV. */
export type CaseBlocks = {
  readonly blocks: AsyncIterable<CaseBlock>;
  readonly csv?: CsvReading;
  /** What a case's place is: its line, or its position in a list. */
  readonly placesAre: 'lines' | 'positions';
};

/**
 * The cases of a source as blocks. Rejects with UnreadableCases where there is nothing to read or the heading of CSV has
 * faults; what is wrong with single cases is found when they are read.
 */
export async function readCases(source: CaseSource, catalogue: FactCatalogue): Promise<CaseBlocks> {
  const { beginning, pieces } = await begin(source.pieces);
  const format = formatOfText(beginning) && (source.format ?? formatOfText(beginning));
  if (format === undefined)
    throw new UnreadableCases([requestFault('', phrase`there is nothing to read: give cases as NDJSON, a JSON list or CSV`)]);
  if (format === 'lines') return { blocks: lineBlocks(pieces), placesAre: 'lines' };
  if (format === 'list') return { blocks: listBlocks(pieces), placesAre: 'positions' };
  const { delimiter, columns, rest, place } = await readCsvHeading(pieces, catalogue);
  return { blocks: csvBlocks(rest, delimiter, place), csv: { delimiter, columns }, placesAre: 'lines' };
}

/** So much of a stream is looked at, at most, to see what it is. */
const beginningBytes = 65_536;

/** The first line of a stream that holds anything, and the whole of it without a byte-order mark. */
async function begin(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ readonly beginning: string; readonly pieces: AsyncIterable<Uint8Array> }> {
  const source = pieces[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  while (bytes.length < beginningBytes && !textOf(bytes).trimStart().includes('\n')) {
    const piece = await source.next();
    if (piece.done) break;
    bytes = Buffer.concat([bytes, piece.value]);
  }
  const rest = bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
  return { beginning: textOf(bytes.subarray(0, beginningBytes)), pieces: resume(rest.length > 0 ? [rest] : [], source) };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** What begins with a byte-order mark begins after it. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function* resume(first: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let piece = await source.next(); !piece.done; piece = await source.next()) yield piece.value;
  } finally {
    await source.return?.();
  }
}
