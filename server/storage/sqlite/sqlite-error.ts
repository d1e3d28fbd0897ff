import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { type Message, phrase } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';
import { fileError } from '../files/file-error.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const kinds: readonly (readonly [prefix: string, Kind])[] = [
  [
    'SQLITE_FULL',
    {
      kind: 'full',
      what: (place) => phrase`\`${place}\` has no room: the disk is full`,
      hint: phrase`make room on the disk; nothing is lost`,
    },
  ],
  [
    'SQLITE_IOERR_SHMSIZE',
    {
      kind: 'full',
      what: (place) => phrase`\`${place}\` has no room: the disk is full`,
      hint: phrase`make room on the disk; nothing is lost`,
    },
  ],
  [
    'SQLITE_READONLY_DBMOVED',
    {
      kind: 'gone',
      what: (place) => phrase`\`${place}\` is gone`,
      hint: phrase`put the file back where it was, then start again`,
    },
  ],
  [
    'SQLITE_READONLY',
    {
      kind: 'read-only',
      what: (place) => phrase`\`${place}\` may not be written`,
      hint: phrase`see to it that the file and its folder can be written`,
    },
  ],
  [
    'SQLITE_PERM',
    {
      kind: 'read-only',
      what: (place) => phrase`\`${place}\` may not be used`,
      hint: phrase`see to it that the file and its folder can be written`,
    },
  ],
  [
    'SQLITE_CANTOPEN',
    {
      kind: 'gone',
      what: (place) => phrase`\`${place}\` cannot be opened`,
      hint: phrase`see to it that its folder exists and can be written`,
    },
  ],
  [
    'SQLITE_CORRUPT',
    {
      kind: 'corrupt',
      what: (place) => phrase`\`${place}\` is damaged`,
      hint: phrase`restore it from a backup, or put it aside and start with a new one`,
    },
  ],
  [
    'SQLITE_NOTADB',
    {
      kind: 'corrupt',
      what: (place) => phrase`\`${place}\` is no ledger`,
      hint: phrase`name another file, or put this one aside`,
    },
  ],
  [
    'SQLITE_IOERR',
    {
      kind: 'unreachable',
      what: (place) => phrase`\`${place}\` cannot be read or written: the disk reports an error`,
      hint: phrase`look after the disk`,
    },
  ],
  [
    'SQLITE_BUSY',
    {
      kind: 'unreachable',
      what: (place) => phrase`\`${place}\` is held by another program`,
      hint: phrase`end that program, or try again`,
    },
  ],
  [
    'SQLITE_LOCKED',
    {
      kind: 'unreachable',
      what: (place) => phrase`\`${place}\` is held by another program`,
      hint: phrase`end that program, or try again`,
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
