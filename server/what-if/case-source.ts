import { stat } from 'node:fs/promises';
import type { FactCatalogue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { type Encoding, utf8 } from '../input/encoding.ts';
import { openInput } from '../input/json-input.ts';
import { checkedUtf8, openText, type Pieces, utf8OrWestern } from '../input/text-stream.ts';
import { messageOf } from '../messages/message-of.ts';
import type { CaseBlock } from './case-block.ts';
import type { CaseColumn } from './case-column.ts';
import { type CaseFormat, formatOfName, formatOfText } from './case-format.ts';
import { csvBlocks } from './csv-blocks.ts';
import { readCsvHeading } from './csv-heading.ts';
import { lineBlocks } from './line-blocks.ts';
import { listBlocks } from './list-blocks.ts';
import { UnreadableCasesError } from './unreadable-cases-error.ts';

/** Where cases come from: bytes, in what format and encoding where that is stated, and how many bytes in all where that is known. */
export type CaseSource = {
  readonly pieces: Pieces;
  readonly format?: CaseFormat | undefined;
  readonly encoding?: Encoding | undefined;
  readonly bytes?: number | undefined;
};

/** How the cells of CSV are read. */
export type CsvOptions = { readonly delimiter: string; readonly columns: readonly CaseColumn[] };

/** Cases ready to be read, block by block. `csv` says how, where they are CSV. */
export type CaseBlocks = {
  readonly blocks: AsyncIterable<CaseBlock>;
  readonly csv?: CsvOptions;
  /** What a case's place is: its line, or its position in a list. */
  readonly placesAre: 'lines' | 'positions';
  /** In which encoding what was read so far is. */
  readonly encoding: () => Encoding;
};

/**
 * The cases of a source as blocks. Rejects with UnreadableCasesError where there is nothing to read or the heading of CSV has issues,
 * and with an UnreadableTextError, then or from the blocks, where bytes are no text; what is wrong with single cases is found when they
 * are read.
 */
export async function readCases(source: CaseSource, catalogue: FactCatalogue): Promise<CaseBlocks> {
  const opened = await openText(source.pieces, source.encoding);
  const { beginning, pieces } = await begin(opened.pieces);
  const format = formatOfText(beginning) && (source.format ?? formatOfText(beginning));
  if (format === undefined) throw new UnreadableCasesError([validationIssue('', messageOf('simulation.nothing-to-read'))]);
  let { encoding } = opened;
  const isUnchecked = encoding === utf8;
  const read = { encoding: () => encoding };
  if (format === 'lines') return { ...read, blocks: await begun(lineBlocks(pieces)), placesAre: 'lines' };
  if (format === 'list') {
    const blocks = await begun(listBlocks(isUnchecked ? checkedUtf8(pieces) : pieces));
    return { ...read, blocks, placesAre: 'positions' };
  }
  const found = (other: Encoding): void => {
    encoding = other;
  };
  const text = !isUnchecked ? pieces : source.encoding === undefined ? utf8OrWestern(pieces, found) : checkedUtf8(pieces);
  const { delimiter, columns, rest, line, place } = await readCsvHeading(text, catalogue);
  const blocks = await begun(csvBlocks(rest, delimiter, place), noCases(line));
  return { ...read, blocks, csv: { delimiter, columns }, placesAre: 'lines' };
}

/**
 * Blocks of which the first that holds anything has been read, so that what is wrong with the beginning is known before anything
 * begins. Rejects with `nothing` where none does.
 */
async function begun(blocks: AsyncGenerator<CaseBlock>, nothing?: UnreadableCasesError): Promise<AsyncGenerator<CaseBlock>> {
  const empty: CaseBlock[] = [];
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    const { value } = next;
    if (value.kind === 'unreadable' || value.bytes.some((byte) => byte > 32)) return resumed([...empty, value], blocks);
    empty.push(value);
  }
  if (nothing !== undefined) throw nothing;
  return resumed(empty, blocks);
}

function noCases(line: number): UnreadableCasesError {
  return new UnreadableCasesError([validationIssue('', messageOf('simulation.no-case-below-heading', { line }))]);
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
  return { beginning: beginningOf(bytes), pieces: resumed(bytes.length > 0 ? [bytes] : [], source) };
}

/** What tells a format is ASCII; bytes that are no text are found later. */
function beginningOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, beginningBytes);
}

async function* resumed<T>(first: readonly T[], source: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    for (let piece = await source.next(); !piece.done; piece = await source.next()) yield piece.value;
  } finally {
    await source.return?.();
  }
}

/** The cases of a file, or of standard input for `-`, in the encoding where it is stated. Rejects with UnreadableInputError where it cannot be read. */
export async function fileCases(file: string, encoding?: Encoding): Promise<CaseSource> {
  const pieces = await openInput(file);
  if (file === '-') return { pieces, encoding };
  return { pieces, encoding, format: formatOfName(file), bytes: (await stat(file)).size };
}
