import { stat } from 'node:fs/promises';
import { openInput } from '../json-input.ts';
import { formatOfName } from './case-format.ts';
import type { CaseSource } from './case-source.ts';

/** The cases of a file, or of standard input for `-`. Rejects with UnreadableInput where it cannot be read. */
export async function fileCases(file: string): Promise<CaseSource> {
  const pieces = inBytes(await openInput(file));
  if (file === '-') return { pieces };
  return { pieces, format: formatOfName(file), bytes: (await stat(file)).size };
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
