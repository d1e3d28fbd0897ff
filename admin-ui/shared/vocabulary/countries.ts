import type { SupportPolicy } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';

/** A country by its ISO 3166-1 alpha-2 code. */
type Country = { readonly code: string; readonly name: string };

const names = new Map<string, Intl.DisplayNames>();

/** Codes that stand for no country. */
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

const all = new Map<string, readonly Country[]>();

/** Every country, by its name in the reader's language. */
export function countries(): readonly Country[] {
  const { locale } = text;
  const known = all.get(locale);
  if (known) return known;
  const found = codes()
    .flatMap((code) => {
      const name = noCountries.has(code) || isRetired(code) ? undefined : namesIn(locale).of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  all.set(locale, found);
  return found;
}

/** A country's name; the code itself where it is none. */
export function countryName(code: string, locale: string = text.locale): string {
  return (/^[A-Z]{2}$/.test(code) ? namesIn(locale).of(code) : undefined) ?? code;
}

function namesIn(locale: string): Intl.DisplayNames {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  names.set(locale, known);
  return known;
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
