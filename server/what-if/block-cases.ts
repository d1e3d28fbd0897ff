import { isUtf8 } from 'node:buffer';
import type { ValidationIssue } from '../../engine/index.ts';
import { validationIssue } from '../errors/problems.ts';
import { utf8 } from '../input/encoding.ts';
import { jsonIssueMessage, parseJson } from '../input/parse-json.ts';
import { messageOf } from '../messages/message-of.ts';
import type { CaseBlock } from './case-block.ts';
import type { CsvOptions } from './case-source.ts';
import { csvCases } from './csv-cases.ts';

/** A case as it was sent, or why it cannot be read. */
export type ReadCase =
  | { readonly place: number; readonly input: unknown }
  | { readonly place: number; readonly issue: ValidationIssue & { readonly column?: number } };

/** The cases of a block, each with its place. */
export function* casesOf(block: CaseBlock, csv: CsvOptions | undefined): Generator<ReadCase> {
  switch (block.kind) {
    case 'unreadable': {
      const { place, detail, hint } = block;
      yield { place, issue: validationIssue('', detail, { hint }) };
      break;
    }
    case 'csv':
      if (csv !== undefined) yield* csvCases(block, csv);
      break;
    case 'lines':
      yield* lineCases(block);
      break;
    case 'values':
      yield* valueCases(block);
  }
}

/** A case a line. A line with bytes that are no text touches no others. */
function* lineCases({ bytes, place }: Extract<CaseBlock, { kind: 'lines' }>): Generator<ReadCase> {
  const all = asBuffer(bytes);
  const isText = isUtf8(all);
  // Latin-1 keeps every byte as it is.
  const lines = all.toString(isText ? 'utf8' : 'latin1').split(/\r\n|\n|\r/);
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '') continue;
    const line = isText ? written : textOrBytes(Buffer.from(written, 'latin1'));
    if (typeof line === 'string') yield readJson(line, place + index);
    else yield { place: place + index, issue: badBytesIssue(line) };
  }
}

function textOrBytes(line: Buffer): string | Buffer {
  return isUtf8(line) ? line.toString('utf8') : line;
}

/** A case a value, at one position after another. */
function* valueCases({ bytes, place, ends }: Extract<CaseBlock, { kind: 'values' }>): Generator<ReadCase> {
  const all = asBuffer(bytes);
  let start = 0;
  for (const [index, end] of ends.entries()) {
    yield readJson(all.toString('utf8', start, end), place + index);
    start = end;
  }
}

function badBytesIssue(line: Buffer): ValidationIssue {
  const bad = utf8.badAt(line);
  const written = `0x${line.toString('hex', bad, bad + 1).toUpperCase()}`;
  const column = line.toString('utf8', 0, bad).length + 1;
  const detail = messageOf('simulation.byte-not-utf-8', { column, byte: written });
  return validationIssue('', detail, { hint: messageOf('input.save-as-utf-8') });
}

function readJson(text: string, place: number): ReadCase {
  try {
    return { place, input: parseJson(text) };
  } catch (error) {
    return {
      place,
      issue: validationIssue(
        '',
        jsonIssueMessage(error, (what) => messageOf('simulation.case-not-json', { what })),
      ),
    };
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
