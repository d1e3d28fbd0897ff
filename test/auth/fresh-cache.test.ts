import { describe, expect, test } from 'vitest';
import { FreshCache } from '../../server/auth/fresh-cache.ts';
import { StoreError } from '../../server/errors/store-error.ts';

const minute = 60_000;
const away = () => Promise.reject(new StoreError('unreachable', 'the database does not answer', 'wait'));
const never = () => new Promise<string>(() => undefined);

/** A cache for a second, with a clock that the test sets, and how often something was looked up. */
function openCache() {
  let now = 0;
  let loads = 0;
  const cache = new FreshCache<string>(1_000, 10, () => now);
  const get = async (load: () => Promise<string>) =>
    cache.get('key', () => {
      loads += 1;
      return load();
    });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { cache, get, pass, loads: () => loads };
}

describe('what was looked up', () => {
  test('is looked up again after its time, once for all who ask', async () => {
    const { get, pass, loads } = openCache();
    expect(await Promise.all([1, 2, 3].map(() => get(async () => 'one')))).toEqual(['one', 'one', 'one']);
    pass(999);
    expect(await get(async () => 'two')).toBe('one');
    pass(1);
    expect(await get(async () => 'two')).toBe('two');
    expect(loads()).toBe(2);
  });

  test('serves on while the store cannot be reached, without asking it each time, and for ten minutes at most', async () => {
    const { get, pass, loads } = openCache();
    await get(async () => 'one');
    pass(1_000);
    for (let asked = 0; asked < 50; asked++) expect(await get(away)).toBe('one');
    expect(loads()).toBe(2);
    pass(1_000);
    expect(await get(away)).toBe('one');
    expect(await get(away)).toBe('one');
    expect(loads()).toBe(3);
    pass(10 * minute);
    await expect(get(away)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(await get(async () => 'two')).toBe('two');
  });

  test('serves on where the store takes too long, and is looked up as soon as it answers', async () => {
    const { cache, get, pass } = openCache();
    await get(async () => 'one');
    pass(1_000);
    let answer = (_: string): void => {};
    const slow = () =>
      new Promise<string>((resolve) => {
        answer = resolve;
      });
    expect(await get(slow)).toBe('one');
    // Nobody waits again: it is no promise.
    expect(cache.get('key', never)).toBe('one');
    answer('two');
    await Promise.resolve();
    expect(await get(never)).toBe('two');
  });

  test('does not serve on where something else is wrong, or nothing was known', async () => {
    const { get, pass } = openCache();
    await expect(get(away)).rejects.toMatchObject({ kind: 'unreachable' });
    await get(async () => 'one');
    pass(1_000);
    await expect(get(() => Promise.reject(new Error('our fault')))).rejects.toThrow('our fault');
  });
});
