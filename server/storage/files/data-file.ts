import { dirname } from 'node:path';
import { StoreError } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { isEnclosed } from './enclosed-files.ts';

/** Rejects with a StoreError where a file of the data folder, which is there, is a link that leads out of it. */
export async function mustLieInside(file: string): Promise<void> {
  if (await isEnclosed(dirname(file), file)) return;
  throw new StoreError('corrupt', messageOf('store.file-link-leads-out', { file }), messageOf('store.name-real-folder'));
}
