import type { Message } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const full: Kind = {
  kind: 'full',
  what: (place) => messageOf('store.disk-full', { place }),
  hint: messageOf('store.make-room'),
};
const readOnly: Kind = {
  kind: 'read-only',
  what: (place) => messageOf('store.not-writable', { place }),
  hint: messageOf('store.let-server-write'),
};
const gone: Kind = {
  kind: 'gone',
  what: (place) => messageOf('store.not-there', { place }),
  hint: messageOf('store.put-folder-back'),
};

const kinds: Readonly<Record<string, Kind>> = {
  ENOSPC: full,
  EDQUOT: { ...full, what: (place) => messageOf('store.quota-used-up', { place }) },
  EFBIG: { ...full, what: (place) => messageOf('store.file-too-large', { place }) },
  EROFS: readOnly,
  EACCES: { ...readOnly, what: (place) => messageOf('store.access-denied', { place }) },
  EPERM: { ...readOnly, what: (place) => messageOf('store.access-denied', { place }) },
  ENOENT: gone,
  ENOTDIR: { ...gone, what: (place) => messageOf('store.file-for-folder', { place }) },
  EEXIST: { ...gone, what: (place) => messageOf('store.file-for-folder', { place }) },
};

/** The StoreError for an error of the file system over a place; an error from elsewhere is given back as it came. */
export function fileError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const code = String((error as NodeJS.ErrnoException).code);
  const found: Kind = kinds[code] ?? {
    kind: 'unreachable',
    what: (place) => messageOf('store.answers-badly', { place, code }),
    hint: messageOf('store.look-after-disk'),
  };
  return new StoreError(found.kind, found.what(place), found.hint);
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
