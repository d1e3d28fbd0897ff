import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Encoding } from './encoding.ts';
import { nameOfInput, UnreadableInputError } from './json-input.ts';
import { textOfBytes } from './text-of-bytes.ts';
import { UnreadableTextError } from './unreadable-text.ts';

/** The text of a file, or of standard input where it is called `-`, in UTF-8 or what was stated. Rejects with an UnreadableInputError. */
export async function readText(file: string, encoding?: Encoding): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await bytesOf(file);
  try {
    return await textOfBytes(bytes, { stated: encoding });
  } catch (error) {
    if (error instanceof UnreadableTextError) throw new UnreadableInputError(`\`${nameOfInput(file)}\`, ${error.problem.detail}`);
    throw error;
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableInputError(`\`${file}\` cannot be read: ${code === 'ENOENT' ? 'it does not exist' : code}`);
  }
}
