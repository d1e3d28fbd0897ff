import { type Message, phrase } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const full: Kind = {
  kind: 'full',
  what: (place) => phrase`\`${place}\` has no room: the disk is full`,
  hint: phrase`make room on the disk; nothing is lost`,
};
const readOnly: Kind = {
  kind: 'read-only',
  what: (place) => phrase`\`${place}\` may not be written`,
  hint: phrase`see to it that the server may write there`,
};
const gone: Kind = {
  kind: 'gone',
  what: (place) => phrase`\`${place}\` is not there`,
  hint: phrase`put the folder back, or name another one`,
};

const kinds: Readonly<Record<string, Kind>> = {
  ENOSPC: full,
  EDQUOT: { ...full, what: (place) => phrase`\`${place}\` has no room: the quota is used up` },
  EFBIG: { ...full, what: (place) => phrase`\`${place}\` has no room: a file would grow beyond what is allowed` },
  EROFS: readOnly,
  EACCES: { ...readOnly, what: (place) => phrase`\`${place}\` may not be used: access is denied` },
  EPERM: { ...readOnly, what: (place) => phrase`\`${place}\` may not be used: access is denied` },
  ENOENT: gone,
  ENOTDIR: { ...gone, what: (place) => phrase`\`${place}\` is not there: a file stands where a folder should be` },
  EEXIST: { ...gone, what: (place) => phrase`\`${place}\` is not there: a file stands where a folder should be` },
};

/** The StoreError for an error of the file system over a place; an error from elsewhere is given back as it came. */
export function fileError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const code = String((error as NodeJS.ErrnoException).code);
  const found: Kind = kinds[code] ?? {
    kind: 'unreachable',
    what: (place) => phrase`\`${place}\` does not answer as it should (${code})`,
    hint: phrase`look after the disk`,
  };
  return new StoreError(found.kind, found.what(place), found.hint);
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
