import type { Setting } from './setting.ts';
import { addressRanges, choice, databaseUrl, number, origin, path, roleMapping, text, url, words } from './value-kinds.ts';

const setting = <const T>(one: Setting<T>): Setting<T> => one;

/** Everything that can be set, by its place in the file. The one authority: files, variables, options and `dueline config` go by it. */
export const settingTable = {
  host: setting({
    kind: text,
    variable: 'HOST',
    option: '--host',
    otherwise: '127.0.0.1',
    about: 'the address to listen on',
  }),
  port: setting({
    kind: number(0, 65_535),
    variable: 'PORT',
    option: '--port',
    otherwise: 7400,
    about: 'the port to listen on; 0 picks a free one',
  }),
  policies: setting({
    kind: path,
    variable: 'DUELINE_POLICIES',
    option: '--policies',
    otherwise: '',
    about: 'the folder with the policies; those that are shipped where nothing is set',
  }),
  data: setting({
    kind: path,
    variable: 'DUELINE_DATA',
    option: '--data',
    otherwise: '.dueline',
    about: 'the folder for the embedded database, unless `databaseUrl` is set',
  }),
  databaseUrl: setting({
    kind: databaseUrl,
    variable: 'DATABASE_URL',
    otherwise: null,
    secret: 'part',
    about: 'a PostgreSQL database that holds everything, so that several servers can share it',
  }),
  baseUrl: setting({
    kind: origin,
    variable: 'DUELINE_BASE_URL',
    otherwise: null,
    about: 'the address under which people reach the server; taken from the request where nothing is set',
  }),
  trustedProxies: setting({
    kind: addressRanges,
    variable: 'DUELINE_TRUSTED_PROXIES',
    otherwise: [],
    about: 'the proxies whose X-Forwarded-For, -Proto, -Host and X-Request-Id are believed',
  }),
  'access.mode': setting({
    kind: choice('open', 'required'),
    variable: 'DUELINE_ACCESS',
    otherwise: 'open',
    about: 'whether people must sign in and tools need tokens; `open` only on a loopback address',
  }),
  'access.openid.issuer': setting({
    kind: url,
    variable: 'DUELINE_OPENID_ISSUER',
    otherwise: null,
    about: 'the OpenID provider with which people sign in',
  }),
  'access.openid.clientId': setting({
    kind: text,
    variable: 'DUELINE_OPENID_CLIENT_ID',
    otherwise: null,
    about: 'the name under which the provider knows this server',
  }),
  'access.openid.clientSecret': setting({
    kind: text,
    variable: 'DUELINE_OPENID_CLIENT_SECRET',
    otherwise: null,
    secret: 'whole',
    about: 'the secret that the provider gave with it; none for a public client',
  }),
  'access.openid.scopes': setting({
    kind: words,
    variable: 'DUELINE_OPENID_SCOPES',
    otherwise: ['openid', 'profile', 'email'],
    about: 'what the provider is asked for',
  }),
  'access.openid.rolesClaim': setting({
    kind: text,
    variable: 'DUELINE_OPENID_ROLES_CLAIM',
    otherwise: 'groups',
    about: 'the claim that says what somebody may do; dots lead into objects, as in `realm_access.roles`',
  }),
  'access.openid.roles': setting({
    kind: roleMapping,
    variable: 'DUELINE_OPENID_ROLES',
    otherwise: {},
    about: 'which values of that claim give which role, and where; `*` for everybody',
  }),
  'access.session.idleHours': setting({
    kind: number(1, 24 * 30),
    variable: 'DUELINE_SESSION_IDLE_HOURS',
    otherwise: 12,
    about: 'after so many hours without a request one must sign in again',
  }),
  'access.session.longestHours': setting({
    kind: number(1, 24 * 90),
    variable: 'DUELINE_SESSION_LONGEST_HOURS',
    otherwise: 24 * 7,
    about: 'after so many hours one must sign in again in any case',
  }),
  'decisions.record': setting({
    kind: choice('off', 'sampled', 'all'),
    variable: 'DUELINE_RECORD',
    otherwise: 'all',
    about: 'which decisions are kept, so that they can be found and given again',
  }),
  'decisions.sampleRate': setting({
    kind: number(0, 1, { fraction: true }),
    variable: 'DUELINE_RECORD_SAMPLE_RATE',
    otherwise: 0.1,
    about: 'the share that is kept with `sampled`',
  }),
  'decisions.mask': setting({
    kind: words,
    variable: 'DUELINE_RECORD_MASK',
    otherwise: [],
    about: 'facts of a case that are not kept with a decision',
  }),
  'decisions.retentionDays': setting({
    kind: number(1, 36_500),
    variable: 'DUELINE_RECORD_RETENTION_DAYS',
    otherwise: 90,
    about: 'for how many days decisions are kept',
  }),
  'log.level': setting({
    kind: choice('debug', 'info', 'warn', 'error', 'silent'),
    variable: 'DUELINE_LOG_LEVEL',
    otherwise: 'info',
    about: 'what is logged: this and what is graver',
  }),
  'log.format': setting({
    kind: choice('auto', 'text', 'json'),
    variable: 'DUELINE_LOG_FORMAT',
    otherwise: 'auto',
    about: 'how it is logged; `auto` is text on a terminal and JSON elsewhere',
  }),
  metrics: setting({
    kind: choice('off', 'signed-in', 'anyone'),
    variable: 'DUELINE_METRICS',
    otherwise: 'signed-in',
    about: 'who may read /metrics; `signed-in` asks for a role, or a token with the scope `read`',
  }),
  stopSeconds: setting({
    kind: number(0, 3600),
    variable: 'DUELINE_STOP_SECONDS',
    otherwise: 25,
    about: 'how long requests may go on after the server was told to stop',
  }),
};

export type SettingName = keyof typeof settingTable;

/** The value of every setting, by name. */
export type SettingValues = {
  readonly [Name in SettingName]: (typeof settingTable)[Name] extends Setting<infer T> ? T : never;
};

/** Every setting with its name, in the order of the documents. */
export const allSettings = Object.entries(settingTable) as [SettingName, Setting][];
