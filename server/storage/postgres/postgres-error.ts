import { type Message, phrase } from '../../../engine/index.ts';
import { StoreError, type StoreErrorKind } from '../../errors/store-error.ts';

type Kind = { readonly kind: StoreErrorKind; readonly what: (place: string) => Message; readonly hint: Message };

const unreachable: Kind = {
  kind: 'unreachable',
  what: (place) => phrase`\`${place}\` does not answer`,
  hint: phrase`see to it that PostgreSQL runs there and can be reached; it is tried again and again`,
};
const busy: Kind = { ...unreachable, what: (place) => phrase`\`${place}\` is kept busy by others`, hint: phrase`try again` };
const slow: Kind = {
  ...unreachable,
  what: (place) => phrase`\`${place}\` takes too long to answer`,
  hint: phrase`try again; if it stays so, look after its load`,
};
const locked: Kind = {
  ...unreachable,
  what: (place) => phrase`\`${place}\` lets nobody in by that name and password`,
  hint: phrase`look at \`DATABASE_URL\``,
};
const crowded: Kind = {
  ...unreachable,
  what: (place) => phrase`\`${place}\` has no connection left`,
  hint: phrase`raise \`max_connections\`, or run fewer servers: each takes up to 11`,
};
const full: Kind = {
  kind: 'full',
  what: (place) => phrase`\`${place}\` has no room: the disk is full`,
  hint: phrase`make room on the disk; nothing is lost`,
};
const forbidden: Kind = {
  kind: 'read-only',
  what: (place) => phrase`\`${place}\` may not be written by that user`,
  hint: phrase`make the user the owner of the database`,
};
const standby: Kind = {
  kind: 'read-only',
  what: (place) => phrase`\`${place}\` may only be read`,
  hint: phrase`name the primary server in \`DATABASE_URL\`, not a standby`,
};
const damaged: Kind = {
  kind: 'corrupt',
  what: (place) => phrase`\`${place}\` is damaged`,
  hint: phrase`restore it from a backup`,
};
const missing: Kind = {
  kind: 'gone',
  what: (place) => phrase`\`${place}\` is not there`,
  hint: phrase`create it, or look at \`DATABASE_URL\``,
};
const emptied: Kind = {
  kind: 'gone',
  what: (place) => phrase`\`${place}\` lacks tables that were there`,
  hint: phrase`restore it from a backup, then start again`,
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
      what: (place) => phrase`\`${place}\` cannot be read or written: its disk reports an error`,
      hint: phrase`look after the disk`,
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
