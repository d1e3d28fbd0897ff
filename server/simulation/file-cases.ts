import { stat } from 'node:fs/promises';
import { openInput } from '../json-input.ts';
import type { Encoding } from '../text/encoding.ts';
import { formatOfName } from './case-format.ts';
import type { CaseSource } from './case-source.ts';

/** The cases of a file, or of standard input for `-`, in the encoding where it is stated. Rejects with UnreadableInput where it cannot be read. */
export async function fileCases(file: string, encoding?: Encoding): Promise<CaseSource> {
  const pieces = await openInput(file);
  if (file === '-') return { pieces, encoding };
  return { pieces, encoding, format: formatOfName(file), bytes: (await stat(file)).size };
}
