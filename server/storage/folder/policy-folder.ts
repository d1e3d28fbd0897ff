import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic, Message, MessageValue, Place, PolicyFile } from '../../../engine/index.ts';
import { diagnosticOf } from '../../errors/diagnostic-of.ts';
import { textOfBytes } from '../../input/text-of-bytes.ts';
import { UnreadableTextError, waysOut } from '../../input/unreadable-text.ts';
import { messageOf } from '../../messages/message-of.ts';
import { type EnclosedFiles, LeadsOutError, listEnclosed, readEnclosed, TooLargeError } from '../files/enclosed-files.ts';

/** What a folder holds: the policy files, and what keeps others from being read. */
export type PolicyFolder = {
  /** Released versions, and whatever else ends in `.yaml`. */
  readonly files: readonly PolicyFile[];
  /** Open drafts, `draft.yaml`. */
  readonly drafts: readonly PolicyFile[];
  /** Notes from when policies end, `retired.yaml`. */
  readonly retirements: readonly PolicyFile[];
  readonly diagnostics: readonly Diagnostic[];
};

/** The largest file that is read as a policy, in bytes: no released version is larger, for a draft may have a fifth of it. */
const mostFileBytes = 5_000_000;

/** Whether a file is called as those are that hold policies, drafts and retirements. */
export function isPolicyName(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/**
 * Reads a folder of policies (`<vendor>/<policy>/<language>/<version>.yaml`); what cannot be read is reported, never thrown. Links that
 * lead out of the folder are not followed.
 */
export async function readPolicyFolder(folder: string): Promise<PolicyFolder> {
  let found: EnclosedFiles;
  try {
    found = await listEnclosed(folder, isPolicyName);
  } catch (error) {
    return { ...nothing, diagnostics: [unreadable(folder, messageOf('folder.unreadable', { folder, reason: reason(error) }))] };
  }
  const { files, leadingOut } = found;
  if (files.length + leadingOut.length === 0)
    return {
      ...nothing,
      diagnostics: [
        diagnosticOf(startOf(folder), 'no-policies', messageOf('folder.no-policies', { folder }), messageOf('folder.name-other')),
      ],
    };
  const read = await Promise.all(files.map(({ path, file }) => readAs(path, () => readEnclosed(folder, file, mostFileBytes))));
  const texts = read.flatMap((one) => ('text' in one ? [one] : []));
  return {
    files: texts.filter(({ path }) => !isNamed(path, 'draft') && !isNamed(path, 'retired')),
    drafts: texts.filter(({ path }) => isNamed(path, 'draft')),
    retirements: texts.filter(({ path }) => isNamed(path, 'retired')),
    diagnostics: [...read.flatMap((one) => ('text' in one ? [] : [one])), ...leadingOut.map(({ path }) => leadsOut(path))],
  };
}

const nothing = { files: [], drafts: [], retirements: [] };

function isNamed(path: string, name: string): boolean {
  return new RegExp(`(^|/)${name}\\.ya?ml$`).test(path);
}

/** Reads one policy file, wherever it is, UTF-8 or UTF-16 that says so by its mark; `path` is how it is called in diagnostics. */
export function readPolicyFile(file: string, path: string): Promise<PolicyFile | Diagnostic> {
  return readAs(path, async () => {
    if ((await stat(file)).size > mostFileBytes) throw new TooLargeError(file);
    return readFile(file);
  });
}

async function readAs(path: string, read: () => Promise<Uint8Array>): Promise<PolicyFile | Diagnostic> {
  try {
    return { path, text: await policyText(await read()) };
  } catch (error) {
    if (error instanceof LeadsOutError) return leadsOut(path);
    if (error instanceof TooLargeError) return tooLarge(path);
    if (error instanceof UnreadableTextError) {
      const { line, column, what, hint } = error.issue;
      return diagnosticOf({ file: path, line, column, length: 1 }, 'unreadable-file', what, hint);
    }
    return unreadable(path, messageOf('folder.file-unreadable', { reason: reason(error) }));
  }
}

/** The text of a policy's file, with its mark where it is UTF-8, so that it can be written again byte for byte. Rejects with an UnreadableTextError. */
export function policyText(bytes: Uint8Array): Promise<string> {
  return textOfBytes(bytes, { hint: waysOut.utf8, keepsMark: true });
}

function leadsOut(path: string): Diagnostic {
  return diagnosticOf(startOf(path), 'unreadable-file', messageOf('folder.link-leads-out'), messageOf('folder.put-into-folder'));
}

function tooLarge(path: string): Diagnostic {
  return diagnosticOf(
    startOf(path),
    'unreadable-file',
    messageOf('folder.file-too-large', { most: mostFileBytes.toLocaleString('en-US') }),
    messageOf('folder.share-in-base'),
  );
}

function unreadable(file: string, message: Message): Diagnostic {
  return diagnosticOf(startOf(file), 'unreadable-file', message);
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function reason(error: unknown): MessageValue {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Record<string, Message> = {
    ENOENT: messageOf('folder.reason.missing'),
    EACCES: messageOf('folder.reason.access-denied'),
    ENOTDIR: messageOf('folder.reason.not-a-folder'),
    EISDIR: messageOf('folder.reason.a-folder'),
  };
  return words[code ?? ''] ?? String(code ?? error);
}
