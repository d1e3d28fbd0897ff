import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../policies', import.meta.url));

/**
 * Copies the shipped policies into a folder, each at version 1 alone: what happens there hangs neither on the day nor on what was
 * released since.
 */
export async function copyFirstVersions(to: string, { only = '' } = {}): Promise<void> {
  await cp(join(shipped, only), to, { recursive: true, filter: (path) => !/[/\\](?!1\.yaml$)\d+\.yaml$/.test(path) });
}
