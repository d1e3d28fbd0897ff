import { dirname } from 'node:path';
import { phrase } from '../../../engine/index.ts';
import { StoreError } from '../../errors/store-error.ts';
import { isEnclosed } from './enclosed-files.ts';

/** Rejects with a StoreError where a file of the data folder, which is there, is a link that leads out of it. */
export async function mustLieInside(file: string): Promise<void> {
  if (await isEnclosed(dirname(file), file)) return;
  throw new StoreError(
    'corrupt',
    phrase`\`${file}\` is a link that leads out of its folder`,
    phrase`name the folder in which the file really lies, with \`--data\``,
  );
}
