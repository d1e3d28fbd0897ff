import { type FactCatalogue, phrase, requestFault } from '../../engine/index.ts';
import { type Encoding, utf8 } from '../text/encoding.ts';
import { checkedUtf8, openText, type Pieces, utf8OrWestern } from '../text/text-stream.ts';
import type { CaseBlock } from './case-block.ts';
import type { CaseColumn } from './case-column.ts';
import { type CaseFormat, formatOfText } from './case-format.ts';
import { csvBlocks } from './csv-blocks.ts';
import { readCsvHeading } from './csv-heading.ts';
import { lineBlocks } from './line-blocks.ts';
import { listBlocks } from './list-blocks.ts';
import { UnreadableCases } from './unreadable-cases.ts';

/** Where cases come from: bytes, in what format and encoding where that is stated, and how many bytes in all where that is known. */
export type CaseSource = {
  readonly pieces: Pieces;
  readonly format?: CaseFormat | undefined;
  readonly encoding?: Encoding | undefined;
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
  /** In which encoding what was read so far is. */
  readonly encoding: () => Encoding;
};

/**
 * The cases of a source as blocks. Rejects with UnreadableCases where there is nothing to read or the heading of CSV has faults,
 * and with an UnreadableText, then or from the blocks, where bytes are no text; what is wrong with single cases is found when they
 * are read.
 */
export async function readCases(source: CaseSource, catalogue: FactCatalogue): Promise<CaseBlocks> {
  const opened = await openText(source.pieces, source.encoding);
  const { beginning, pieces } = await begin(opened.pieces);
  const format = formatOfText(beginning) && (source.format ?? formatOfText(beginning));
  if (format === undefined)
    throw new UnreadableCases([requestFault('', phrase`there is nothing to read: give cases as NDJSON, a JSON list or CSV`)]);
  let { encoding } = opened;
  const isUnchecked = encoding === utf8;
  const read = { encoding: () => encoding };
  if (format === 'lines') return { ...read, blocks: lineBlocks(pieces), placesAre: 'lines' };
  if (format === 'list')
    return { ...read, blocks: listBlocks(isUnchecked ? checkedUtf8(pieces) : pieces), placesAre: 'positions' };
  const found = (other: Encoding): void => {
    encoding = other;
  };
  const text = !isUnchecked ? pieces : source.encoding === undefined ? utf8OrWestern(pieces, found) : checkedUtf8(pieces);
  const { delimiter, columns, rest, place } = await readCsvHeading(text, catalogue);
  return { ...read, blocks: csvBlocks(rest, delimiter, place), csv: { delimiter, columns }, placesAre: 'lines' };
}

/** So much of a stream is looked at, at most, to see what it is. */
const beginningBytes = 65_536;

/** The first line of a stream that holds anything, and the whole of it. */
async function begin(pieces: Pieces): Promise<{ readonly beginning: string; readonly pieces: Pieces }> {
  const source = pieces[Symbol.asyncIterator]();
  let bytes = Buffer.alloc(0);
  while (bytes.length < beginningBytes && !/[\n\r]/.test(beginningOf(bytes).trimStart())) {
    const piece = await source.next();
    if (piece.done) break;
    bytes = Buffer.concat([bytes, piece.value]);
  }
  return { beginning: beginningOf(bytes), pieces: resume(bytes.length > 0 ? [bytes] : [], source) };
}

/** What tells a format is ASCII; bytes that are no text are found later. */
function beginningOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, beginningBytes);
}

async function* resume(first: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let piece = await source.next(); !piece.done; piece = await source.next()) yield piece.value;
  } finally {
    await source.return?.();
  }
}
