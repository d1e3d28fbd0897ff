import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTry, forgiveTry } from '../../server/auth/guessing.ts';
import { type AccessPlace, openAccessPlace } from './access-place.ts';

let place: AccessPlace;
beforeEach(async () => {
  place = await openAccessPlace();
});
afterEach(() => place.close());

const minute = 60_000;
const hour = 60 * minute;
let names = 0;

const attempts = () => place.services.access.gate.store.attempts;
/** How long somebody has to wait, in seconds; 0 where the try was counted. */
async function wait(name: string, address: string): Promise<number> {
  const until = await countTry(attempts(), { name, address }, place.now());
  return until === undefined ? 0 : (until - place.now()) / 1000;
}
const fresh = (): string => {
  names += 1;
  return `name-${names}`;
};

test('the wait doubles up to an hour, and is forgotten after a quiet day', async () => {
  const waits: number[] = [];
  for (let round = 0; round < 16; round += 1) {
    expect(await wait('ada', `192.0.2.${round}`)).toBe(0);
    const seconds = await wait('ada', `198.51.100.${round}`);
    if (seconds > 0) waits.push(seconds);
    place.passTime(seconds * 1000);
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600, 3600, 3600]);
  place.passTime(24 * hour);
  for (let round = 0; round < 5; round += 1) expect(await wait('ada', '192.0.2.200')).toBe(0);
  expect(await wait('ada', '192.0.2.200')).toBe(30);
});

test('who is locked out at an address cannot lock others out of their accounts', async () => {
  for (let round = 0; round < 20; round += 1) await wait(fresh(), '192.0.2.1');
  for (let round = 0; round < 20; round += 1) expect(await wait('ada', '192.0.2.1')).toBeGreaterThan(0);
  expect(await wait('ada', '192.0.2.2')).toBe(0);
});

test('one network of IPv6 addresses is one address, however it is written', async () => {
  const addresses = ['2001:db8:0:1::1', '2001:db8::1:a:b:c:d', '2001:DB8:0:1:ffff::', '2001:0db8:0000:0001::9'];
  for (let round = 0; round < 5; round += 1) for (const address of addresses) expect(await wait(fresh(), address)).toBe(0);
  for (const address of addresses) expect(await wait(fresh(), address)).toBe(30);
  for (const other of ['2001:db8:0:2::1', '2001:db8::1', '::1', '::']) expect(await wait(fresh(), other)).toBe(0);
});

test('what was good is forgiven, what others tried there is not', async () => {
  for (let round = 0; round < 19; round += 1) await wait(fresh(), '192.0.2.1');
  await wait('ada', '192.0.2.1');
  await forgiveTry(attempts(), { name: 'ada', address: '192.0.2.1' });
  expect(await wait('ada', '192.0.2.1')).toBe(0);
  expect(await wait('ada', '192.0.2.1')).toBe(30);
});
