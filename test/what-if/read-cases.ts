import { factCatalogue, ownValue } from '../../engine/index.ts';
import type { Encoding } from '../../server/input/encoding.ts';
import { casesOf, type ReadCase } from '../../server/what-if/block-cases.ts';
import type { CaseFormat } from '../../server/what-if/case-format.ts';
import { readCases } from '../../server/what-if/case-source.ts';
import { shippedVersion } from './two-versions.ts';

const catalogue = factCatalogue(shippedVersion('planview/customer-care/fr').policy.document);

type Reading = { readonly format?: CaseFormat; readonly piece?: number; readonly encoding?: Encoding | undefined };

/** Everything that is read from a text that comes in pieces of so many bytes. */
export function readAll(text: string, reading: Reading = {}): Promise<ReadCase[]> {
  return readBytes(Buffer.from(text), reading);
}

/** The same for bytes. */
export async function readBytes(bytes: Uint8Array, { format, piece = 65_536, encoding }: Reading = {}): Promise<ReadCase[]> {
  const { blocks, csv } = await readCases({ pieces: inPieces(bytes, piece), format, encoding }, catalogue);
  const read: ReadCase[] = [];
  for await (const block of blocks) read.push(...casesOf(block, csv));
  return read;
}

export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Cases as CSV, with every fact that any of them states as a column. */
export function asCsv(cases: readonly Readonly<Record<string, unknown>>[], delimiter: string): string {
  const columns = [...new Set(cases.flatMap((one) => Object.keys(one)))];
  const cell = (value: unknown): string => {
    const text =
      Array.isArray(value) && typeof value[0] === 'string'
        ? value.join(';')
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value ?? '');
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...cases.map((one) => columns.map((column) => ownValue(one, column)))]
    .map((row) => `${row.map(cell).join(delimiter)}\r\n`)
    .join('');
}
