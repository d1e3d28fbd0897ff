import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { fileFault } from './file-fault.ts';
import { StoreFault, type StoreFaultKind } from './store-fault.ts';

type Kind = { readonly kind: StoreFaultKind; readonly what: string; readonly hint: string };

const kinds: readonly (readonly [prefix: string, Kind])[] = [
  ['SQLITE_FULL', { kind: 'full', what: 'has no room: the disk is full', hint: 'make room on the disk; nothing is lost' }],
  [
    'SQLITE_IOERR_SHMSIZE',
    { kind: 'full', what: 'has no room: the disk is full', hint: 'make room on the disk; nothing is lost' },
  ],
  ['SQLITE_READONLY_DBMOVED', { kind: 'gone', what: 'is gone', hint: 'put the file back where it was, then start again' }],
  [
    'SQLITE_READONLY',
    { kind: 'read-only', what: 'may not be written', hint: 'see to it that the file and its folder can be written' },
  ],
  ['SQLITE_PERM', { kind: 'read-only', what: 'may not be used', hint: 'see to it that the file and its folder can be written' }],
  ['SQLITE_CANTOPEN', { kind: 'gone', what: 'cannot be opened', hint: 'see to it that its folder exists and can be written' }],
  [
    'SQLITE_CORRUPT',
    { kind: 'corrupt', what: 'is damaged', hint: 'restore it from a backup, or put it aside and start with a new one' },
  ],
  ['SQLITE_NOTADB', { kind: 'corrupt', what: 'is no ledger', hint: 'name another file, or put this one aside' }],
  [
    'SQLITE_IOERR',
    { kind: 'unreachable', what: 'cannot be read or written: the disk reports an error', hint: 'look after the disk' },
  ],
  ['SQLITE_BUSY', { kind: 'unreachable', what: 'is held by another program', hint: 'end that program, or try again' }],
  ['SQLITE_LOCKED', { kind: 'unreachable', what: 'is held by another program', hint: 'end that program, or try again' }],
];

/** The fault behind an error of SQLite over a file; any other error is given back as it came. */
export function sqliteFault(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  const found = kinds.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (found?.kind === 'gone') return closedTo(file) ?? new StoreFault(found.kind, `\`${file}\` ${found.what}`, found.hint);
  return found === undefined ? error : new StoreFault(found.kind, `\`${file}\` ${found.what}`, found.hint);
}

/** Whether SQLite refuses because somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_BUSY');
}

/** SQLite does not say why it cannot open a file; the file system does. */
function closedTo(file: string): unknown {
  try {
    accessSync(dirname(file), constants.W_OK);
    accessSync(file, constants.W_OK);
    return undefined;
  } catch (error) {
    return fileFault(error, file);
  }
}

function sqliteCode(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
