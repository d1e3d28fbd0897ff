import type { Message } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';
import { messageOf } from '../../messages/message-of.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const unreachable: Kind = {
  kind: 'unreachable',
  what: (place) => messageOf('store.no-answer', { place }),
  hint: messageOf('store.run-postgres'),
};
const busy: Kind = { ...unreachable, what: (place) => messageOf('store.busy', { place }), hint: messageOf('store.try-again') };
const slow: Kind = {
  ...unreachable,
  what: (place) => messageOf('store.slow', { place }),
  hint: messageOf('store.look-after-load'),
};
const locked: Kind = {
  ...unreachable,
  what: (place) => messageOf('store.login-refused', { place }),
  hint: messageOf('store.look-at-database-url'),
};
const crowded: Kind = {
  ...unreachable,
  what: (place) => messageOf('store.no-connection-left', { place }),
  hint: messageOf('store.raise-connections'),
};
const full: Kind = {
  kind: 'full',
  what: (place) => messageOf('store.disk-full', { place }),
  hint: messageOf('store.make-room'),
};
const forbidden: Kind = {
  kind: 'read-only',
  what: (place) => messageOf('store.user-may-not-write', { place }),
  hint: messageOf('store.make-user-owner'),
};
const standby: Kind = {
  kind: 'read-only',
  what: (place) => messageOf('store.read-only', { place }),
  hint: messageOf('store.name-primary'),
};
const damaged: Kind = {
  kind: 'corrupt',
  what: (place) => messageOf('store.damaged', { place }),
  hint: messageOf('store.restore'),
};
const missing: Kind = {
  kind: 'gone',
  what: (place) => messageOf('store.not-there', { place }),
  hint: messageOf('store.create-database'),
};
const emptied: Kind = {
  kind: 'gone',
  what: (place) => messageOf('store.tables-gone', { place }),
  hint: messageOf('store.restore-and-start'),
};

/** By the beginning of what PostgreSQL calls its errors, or by what the system calls those of a connection. */
const kinds: readonly (readonly [prefix: string, Kind])[] = [
  ['28', locked],
  ['3D000', missing],
  ['42P01', emptied],
  ['42501', forbidden],
  ['25006', standby],
  ['53100', full],
  ['53300', crowded],
  ['53', unreachable],
  ['55P03', busy],
  ['40', busy],
  ['57014', slow],
  ['57P', unreachable],
  ['25P03', unreachable],
  ['08', unreachable],
  [
    '58',
    {
      ...unreachable,
      what: (place) => messageOf('store.database-disk-error', { place }),
      hint: messageOf('store.look-after-disk'),
    },
  ],
  ['XX001', damaged],
  ['XX002', damaged],
];

const networkErrors =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET|ENOENT|EACCES|EADDR|ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** What pg says of a connection without giving it a code. */
const connectionErrors =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|does not support SSL|after calling end/i;

/** The StoreError for an error of PostgreSQL or of the connection to it; any other error is given back as it came. */
export function postgresError(error: unknown, location: string): unknown {
  const found = kindOf(error);
  if (found === undefined) return error;
  return new StoreError(found.kind, found.what(location), found.hint, { cause: error });
}

/** Whether a write failed because it and another waited for each other, so that nothing came of it. */
export function isDeadlock(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : error;
  return ['40P01', '40001'].includes(codeOf(cause));
}

function kindOf(error: unknown): Kind | undefined {
  if (!(error instanceof Error) || error instanceof StoreError) return undefined;
  const code = codeOf(error);
  if (/^[0-9A-Z]{5}$/.test(code)) {
    const known = kinds.find(([prefix]) => code.startsWith(prefix))?.[1];
    if (known !== undefined) return known;
  }
  if (networkErrors.test(code) || connectionErrors.test(error.message)) return unreachable;
  return undefined;
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
