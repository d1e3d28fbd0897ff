import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Remembered, zoneOf } from '../../engine/index.ts';
import { RateLimit } from '../../server/auth/rate-limit.ts';
import { createApp } from '../../server/http/app.ts';
import { shareTestServices } from '../test-services.ts';

const { services } = await shareTestServices({ now: '2026-03-02T05:50:00Z' });
const app = createApp(services);
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is held in memory, in megabytes. */
function heldMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

test('so many are remembered, the newest, and none under a long key', () => {
  const made: string[] = [];
  const remembered = new Remembered<string, string>(2);
  const get = (key: string): string =>
    remembered.get(key, (one) => {
      made.push(one.slice(0, 3));
      return one.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(get)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
  get('x'.repeat(201));
  get('x'.repeat(201));
  expect(made.slice(4)).toEqual(['xxx', 'xxx']);
  expect(remembered.size).toBe(2);
});

test.each(['language', 'vendor', 'customerCountry'])(
  'a long `%s` is not kept',
  async (fact) => {
    const send = async (number: number): Promise<void> => {
      const value = fact === 'language' ? `x-${number}-${'abcdefgh-'.repeat(30_000)}a` : `${number}${'a'.repeat(270_000)}`;
      const body = JSON.stringify({ vendor: 'planview', product: 'ppm-pro', language: 'sv', [fact]: value });
      await (await app.request('/v1/decisions', { method: 'POST', body })).text();
    };
    await send(0);
    const before = heldMegabytes();
    for (let number = 1; number <= 80; number += 1) await send(number);
    expect(heldMegabytes() - before).toBeLessThan(12);
  },
  60_000,
);

test('headers that are never the same twice are not kept', async () => {
  const send = async (number: number): Promise<void> => {
    const odd = `${number}${'x'.repeat(15_000)}`;
    const headers = { 'content-type': `application/json; charset=utf-8; a=${odd}`, 'accept-language': odd, 'x-request-id': odd };
    await (await app.request('/v1/decisions', { method: 'POST', body: '{}', headers })).text();
  };
  await send(0);
  const before = heldMegabytes();
  for (let number = 1; number <= 700; number += 1) await send(number);
  expect(heldMegabytes() - before).toBeLessThan(8);
});

test('a zone that is written in a thousand ways is looked up once', () => {
  const name = 'america/argentina/buenos_aires';
  const written = Array.from({ length: 4_000 }, (_, number) =>
    [...name].map((letter, index) => ((number >> (index % 12)) & 1 ? letter.toUpperCase() : letter)).join(''),
  );
  zoneOf(name);
  const before = heldMegabytes();
  for (const one of written) expect(zoneOf(one).offsetAt(Date.UTC(2026, 5, 1))).toBe(-180);
  expect(heldMegabytes() - before).toBeLessThan(15);
  expect(zoneOf('Europe/berlin').name).toBe('Europe/berlin');
});

test('long names of who comes are counted by how they begin', () => {
  const limit = new RateLimit(1, 1000, () => 0);
  expect([limit.allows('a'.repeat(5_000)), limit.allows('a'.repeat(6_000)), limit.allows('b')]).toEqual([true, false, true]);
});
