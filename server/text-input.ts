import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UnreadableInput } from './json-input.ts';

/** The text of a file, or of standard input where it is called `-`. Rejects with an UnreadableInput. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableInput(`\`${file}\` cannot be read: ${code === 'ENOENT' ? 'it does not exist' : code}`);
  }
}
