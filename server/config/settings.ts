import type { Grant } from '../../contract/role.ts';
import type { SettingValues } from './setting-table.ts';

/** How the server is set up, checked. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  /** Folders are absolute paths. */
  readonly policies: string;
  readonly data: string;
  readonly databaseUrl: string | null;
  /** Without a slash at the end. */
  readonly baseUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly access: AccessSettings;
  readonly decisions: RecordSettings;
  readonly log: { readonly level: SettingValues['log.level']; readonly format: SettingValues['log.format'] };
  readonly metrics: SettingValues['metrics'];
  readonly stopSeconds: number;
};

export type AccessSettings = {
  /** `open`: whoever reaches the loopback address may do everything. `required`: people sign in, tools bring tokens. */
  readonly mode: 'open' | 'required';
  readonly openid: OpenIdSettings | null;
  readonly session: { readonly idleHours: number; readonly longestHours: number };
};

export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scopes: readonly string[];
  readonly rolesClaim: string;
  readonly roles: Readonly<Record<string, Grant>>;
};

/** Which decisions are kept. `sampleRate` is a share from 0 to 1; `mask` are names of facts. */
type RecordSettings = {
  readonly record: 'off' | 'sampled' | 'all';
  readonly sampleRate: number;
  readonly mask: readonly string[];
  readonly retentionDays: number;
};

/** Puts the values of the settings in their places. */
export function arrangeSettings(values: SettingValues): Settings {
  const issuer = values['access.openid.issuer'];
  return {
    host: values.host,
    port: values.port,
    policies: values.policies,
    data: values.data,
    databaseUrl: values.databaseUrl,
    baseUrl: values.baseUrl,
    trustedProxies: values.trustedProxies,
    access: {
      mode: values['access.mode'],
      openid: issuer === null ? null : arrangeOpenId(values, issuer),
      session: {
        idleHours: values['access.session.idleHours'],
        longestHours: values['access.session.longestHours'],
      },
    },
    decisions: {
      record: values['decisions.record'],
      sampleRate: values['decisions.sampleRate'],
      mask: values['decisions.mask'],
      retentionDays: values['decisions.retentionDays'],
    },
    log: { level: values['log.level'], format: values['log.format'] },
    metrics: values.metrics,
    stopSeconds: values.stopSeconds,
  };
}

function arrangeOpenId(values: SettingValues, issuer: string): OpenIdSettings {
  return {
    issuer,
    clientId: values['access.openid.clientId'] ?? '',
    clientSecret: values['access.openid.clientSecret'],
    scopes: values['access.openid.scopes'],
    rolesClaim: values['access.openid.rolesClaim'],
    roles: values['access.openid.roles'],
  };
}
