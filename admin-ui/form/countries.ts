import type { SupportPolicy } from '../../engine/index.ts';

/** A country by its ISO 3166-1 alpha-2 code. */
export type Country = { readonly code: string; readonly name: string };

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that stand for no country. */
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

let all: readonly Country[] | undefined;

/** Every country, by name. */
export function countries(): readonly Country[] {
  all ??= codes()
    .flatMap((code) => {
      const name = noCountries.has(code) || isRetired(code) ? undefined : names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return all;
}

/** A country's name; the code itself where it is none. */
export function countryName(code: string): string {
  return (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? code;
}

/** The codes of the countries with a telephone of their own. */
export function countriesWithTelephone({ contacts = {} }: SupportPolicy): Set<string> {
  return new Set(Object.values(contacts).flatMap(({ kind, country }) => (kind === 'phone' && country ? [country] : [])));
}

function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** Whether another code has taken the place of this one. */
function isRetired(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}
