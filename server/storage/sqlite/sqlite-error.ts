import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Message } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';
import { fileError } from '../files/file-error.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const kinds: readonly (readonly [prefix: string, Kind])[] = [
  [
    'SQLITE_FULL',
    {
      kind: 'full',
      what: (place) => messageOf('store.disk-full', { place }),
      hint: messageOf('store.make-room'),
    },
  ],
  [
    'SQLITE_IOERR_SHMSIZE',
    {
      kind: 'full',
      what: (place) => messageOf('store.disk-full', { place }),
      hint: messageOf('store.make-room'),
    },
  ],
  [
    'SQLITE_READONLY_DBMOVED',
    {
      kind: 'gone',
      what: (place) => messageOf('store.file-gone', { place }),
      hint: messageOf('store.put-file-back'),
    },
  ],
  [
    'SQLITE_READONLY',
    {
      kind: 'read-only',
      what: (place) => messageOf('store.not-writable', { place }),
      hint: messageOf('store.let-file-be-written'),
    },
  ],
  [
    'SQLITE_PERM',
    {
      kind: 'read-only',
      what: (place) => messageOf('store.not-usable', { place }),
      hint: messageOf('store.let-file-be-written'),
    },
  ],
  [
    'SQLITE_CANTOPEN',
    {
      kind: 'gone',
      what: (place) => messageOf('store.not-opened', { place }),
      hint: messageOf('store.let-folder-be-written'),
    },
  ],
  [
    'SQLITE_CORRUPT',
    {
      kind: 'corrupt',
      what: (place) => messageOf('store.damaged', { place }),
      hint: messageOf('store.restore-or-put-aside'),
    },
  ],
  [
    'SQLITE_NOTADB',
    {
      kind: 'corrupt',
      what: (place) => messageOf('store.no-ledger', { place }),
      hint: messageOf('store.name-other-file'),
    },
  ],
  [
    'SQLITE_IOERR',
    {
      kind: 'unreachable',
      what: (place) => messageOf('store.disk-error', { place }),
      hint: messageOf('store.look-after-disk'),
    },
  ],
  [
    'SQLITE_BUSY',
    {
      kind: 'unreachable',
      what: (place) => messageOf('store.held-by-other', { place }),
      hint: messageOf('store.end-program'),
    },
  ],
  [
    'SQLITE_LOCKED',
    {
      kind: 'unreachable',
      what: (place) => messageOf('store.held-by-other', { place }),
      hint: messageOf('store.end-program'),
    },
  ],
];

/** The StoreError for an error of SQLite over a file; any other error is given back as it came. */
export function sqliteError(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  const found = kinds.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (found?.kind === 'gone') return closedTo(file) ?? new StoreError(found.kind, found.what(file), found.hint);
  return found === undefined ? error : new StoreError(found.kind, found.what(file), found.hint);
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
    return fileError(error, file);
  }
}

function sqliteCode(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
