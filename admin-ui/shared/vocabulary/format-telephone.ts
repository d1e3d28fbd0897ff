import { telephoneFormats } from './telephone-formats.generated.ts';

const callingCode = new RegExp(`^\\+(${Object.keys(telephoneFormats).join('|')})(\\d+)$`);

/**
 * A telephone number in E.164 in the groups that are usual in its country: `+61 2 8014 9318`. What is no such number, or has a calling
 * code that does not exist, stays as it is written.
 */
export function formatTelephone(number: string): string {
  const [, code, national] = callingCode.exec(number) ?? [];
  if (code === undefined || national === undefined) return number;
  for (const pattern of telephoneFormats[code] ?? []) {
    const groups = new RegExp(`^(?:${pattern})$`).exec(national);
    if (groups) return [`+${code}`, ...groups.slice(1)].join(' ');
  }
  return `+${code} ${national}`;
}
