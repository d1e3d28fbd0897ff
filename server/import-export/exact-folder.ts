import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { Diagnostic } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { readEnclosed } from '../storage/files/enclosed-files.ts';
import { readPolicyFolder } from '../storage/folder/policy-folder.ts';
import type { StoredPolicies } from '../storage/port/policy-store.ts';

/** Reads a folder of policies so that every file can be written again byte for byte. Refuses where one cannot be read so. */
export async function readExactFolder(folder: string): Promise<StoredPolicies> {
  const { files: released, drafts, retirements, diagnostics } = await readPolicyFolder(folder);
  if (diagnostics.length > 0) throw unreadable(await Promise.all(diagnostics.map((one) => describe(one, folder))));
  const all = [...released, ...drafts, ...retirements];
  const exact = await Promise.all(
    all.map(async ({ path, text }) => Buffer.from(text).equals(await readEnclosed(folder, join(folder, path)))),
  );
  const inexact = all.filter((_, nth) => !exact[nth]).map(({ path }) => path);
  if (inexact.length > 0) throw unreadable(inexact.map((path) => `\`${path}\` is not UTF-8`));
  return { released, drafts, retirements, unreadable: [] };
}

async function describe({ file, line, column, message, hint }: Diagnostic, folder: string): Promise<string> {
  const words = hint ? `${message} (${hint})` : message;
  const bytes = await readEnclosed(folder, join(folder, file)).catch(() => undefined);
  return bytes !== undefined && !isUtf8(bytes) ? `\`${file}\` is not UTF-8: line ${line}, column ${column}: ${words}` : words;
}

function unreadable(whys: readonly string[]): ProblemError {
  return new ProblemError({
    type: 'urn:dueline:problem:unreadable-folder',
    title: 'The folder cannot be read as a whole',
    status: 422,
    detail: `nothing was brought in: ${whys.join('; ')}`,
  });
}
