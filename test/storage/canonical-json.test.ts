import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../server/storage/port/canonical-json.ts';
import { storableText } from '../../server/storage/port/storable-text.ts';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, turned(inside)]),
  );
}

const values = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));

test('JSON has one spelling, whatever the order of its keys, and means the same', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(turned(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('its keys stand in the order of their UTF-16, and nothing stands between', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'é\n' }], B: true, 10: 1, 9: 2, undefined: undefined })).toBe(
    '{"10":1,"9":2,"B":true,"b":[1,{"a":"é\\n","z":null}]}',
  );
  expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
});

test('a storable text is one that comes through UTF-8 unchanged and has no U+0000', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (text) => {
      const stored = storableText(text);
      expect(stored).not.toContain('\0');
      expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      expect(stored).toHaveLength(text.length);
      if (Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\0')) expect(stored).toBe(text);
    }),
  );
});
