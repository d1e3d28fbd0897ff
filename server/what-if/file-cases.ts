import { stat } from 'node:fs/promises';
import type { Encoding } from '../input/encoding.ts';
import { openInput } from '../input/json-input.ts';
import { formatOfName } from './case-format.ts';
import type { CaseSource } from './case-source.ts';

/** The cases of a file, or of standard input for `-`, in the encoding where it is stated. Rejects with UnreadableInputError where it cannot be read. */
export async function fileCases(file: string, encoding?: Encoding): Promise<CaseSource> {
  const pieces = await openInput(file);
  if (file === '-') return { pieces, encoding };
  return { pieces, encoding, format: formatOfName(file), bytes: (await stat(file)).size };
}
