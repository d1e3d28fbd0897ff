import { type Grant, grantText } from '../../contract/role.ts';
import type { FoundValue } from './found-value.ts';
import { settingTable } from './setting-table.ts';

/** A value as it may be shown: secrets are hidden, in addresses only the password. Null where nothing is set. */
export function shownValue({ name, value }: FoundValue): unknown {
  const { secret } = settingTable[name];
  if (value === null) return null;
  if (secret === 'whole') return 'hidden';
  if (secret === 'part') return hidePassword(String(value));
  if (name === 'access.openid.roles') {
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, Grant>>).map(([key, grant]) => [key, grantText(grant)]),
    );
  }
  return value;
}

/** The address of a database without its password; nothing of it where it cannot be read. */
function hidePassword(address: string): string {
  try {
    const url = new URL(address);
    if (url.password) url.password = 'hidden';
    for (const name of [...url.searchParams.keys()])
      if (/password|secret|token/i.test(name)) url.searchParams.set(name, 'hidden');
    return url.href;
  } catch {
    return 'hidden';
  }
}
