import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPolicyFolder } from '../policy-folder.ts';
import { Refusal } from '../refusal.ts';
import type { StoredPolicies } from '../store/policy-store.ts';

/** Reads a folder of policies so that every file can be written again byte for byte. Refuses where one cannot be read so. */
export async function readExactFolder(folder: string): Promise<StoredPolicies> {
  const { files: released, drafts, retirements, diagnostics } = await readPolicyFolder(folder);
  if (diagnostics.length > 0) throw unreadable(diagnostics.map(({ message, hint }) => (hint ? `${message} (${hint})` : message)));
  const paths = [...released, ...drafts, ...retirements].map(({ path }) => path);
  const exact = await Promise.all(paths.map(async (path) => isUtf8(await readFile(join(folder, path)))));
  const inexact = paths.filter((_, nth) => !exact[nth]);
  if (inexact.length > 0) throw unreadable(inexact.map((path) => `\`${path}\` is not UTF-8`));
  return { released, drafts, retirements, unreadable: [] };
}

function unreadable(whys: readonly string[]): Refusal {
  return new Refusal({
    type: 'urn:dueline:problem:unreadable-folder',
    title: 'The folder cannot be read as a whole',
    status: 422,
    detail: `nothing was brought in: ${whys.join('; ')}`,
  });
}
