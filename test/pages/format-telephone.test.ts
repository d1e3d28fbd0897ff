import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { describe, expect, test } from 'vitest';
import { formatTelephone, loadTelephoneFormats } from '../../admin-ui/shared/vocabulary/format-telephone.ts';

await loadTelephoneFormats();

describe('a telephone number', () => {
  test.each([
    ['Australia', '+61280149318', '+61 2 8014 9318'],
    ['Australia, free of charge', '+611800123456', '+61 1800 123 456'],
    ['Denmark', '+4532727018', '+45 32 72 70 18'],
    ['France', '+33489737320', '+33 4 89 73 73 20'],
    ['Germany', '+497219597262', '+49 721 9597262'],
    ['Germany, short', '+4930123', '+49 30 123'],
    ['India', '+918040305555', '+91 80 4030 5555'],
    ['Italy, with the zero that belongs to it', '+390612345678', '+39 06 1234 5678'],
    ['New Zealand', '+6449749422', '+64 4 974 9422'],
    ['no country, free of charge', '+80012345678', '+800 1234 5678'],
    ['Saint Helena, where numbers are not grouped', '+29022158', '+290 22158'],
    ['Sweden', '+46858630260', '+46 8 586 302 60'],
    ['the Netherlands', '+31208080063', '+31 20 808 0063'],
    ['the United Kingdom', '+442035145995', '+44 20 3514 5995'],
    ['the United States', '+18883419117', '+1 888 341 9117'],
  ])('of %s, %s, is grouped as %s: %s', (_, number, grouped) => {
    expect(formatTelephone(number)).toBe(grouped);
  });

  test.each(['112', '0800 1234', '+49 721 9597262', '497219597262', '+999123456', '+1', '+', 'call the desk'])(
    'that is written as `%s` stays as it is',
    (number) => {
      expect(formatTelephone(number)).toBe(number);
    },
  );

  test('of any country is grouped as libphonenumber does', () => {
    const numbers = getCountries().flatMap((country) => getExampleNumber(country, examples) ?? []);
    expect(numbers.map(({ number }) => formatTelephone(number))).toEqual(numbers.map((number) => number.formatInternational()));
    expect(numbers.length).toBeGreaterThan(200);
  });

  test('that may exist is grouped as libphonenumber does, and keeps every digit', () => {
    const code = fc.constantFrom<CountryCode>(...getCountries()).map(getCountryCallingCode);
    let known = 0;
    fc.assert(
      fc.property(code, fc.stringMatching(/^[1-9]\d{3,10}$/), (callingCode, national) => {
        const written = `+${callingCode}${national}`;
        const number = parsePhoneNumberFromString(written);
        expect(formatTelephone(written).replaceAll(' ', '')).toBe(written);
        if (number?.number !== written || !number.isValid()) return;
        known += 1;
        expect(formatTelephone(written)).toBe(number.formatInternational());
      }),
      { numRuns: 3000 },
    );
    expect(known).toBeGreaterThan(100);
  });
});
