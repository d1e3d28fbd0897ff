import { afterAll, describe, expect, test } from 'vitest';
import { ProblemError } from '../../server/errors/problem-error.ts';
import { CheckThread, threadLimits } from '../../server/policies/check-thread.ts';
import { shareTestServices } from '../test-services.ts';

const { services } = await shareTestServices();
const path = 'acme/care/en/1.yaml';
/** Many keys that stand twice: each is told with the line of the first. */
const slow = Array.from({ length: 100_000 }, (_, index) => `k${index % 10}: 1`).join('\n');
const threads: CheckThread[] = [];
const threadWith = (limits: Partial<typeof threadLimits>): CheckThread => {
  const thread = new CheckThread({ ...threadLimits, ...limits });
  threads.push(thread);
  return thread;
};
afterAll(() => Promise.all(threads.map((thread) => thread.close())));

const problemOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

describe('a text that takes too much', () => {
  test('time is refused with the limit, and what waits is answered by another thread', async () => {
    const thread = threadWith({ seconds: 0.05, patience: 1000 });
    const [first, second] = [
      thread.check(services.snapshot, { path, text: slow }),
      thread.check(services.snapshot, { path, text: slow }),
    ];
    for (const asked of [first, second])
      expect(await problemOf(asked)).toMatchObject({ status: 422, detail: expect.stringContaining('longer than 0.05 seconds') });
  });

  test('time by the clock, because the machine has none for it, is no fault of the text', async () => {
    const thread = threadWith({ seconds: 100, patience: 0.0005 });
    expect(await problemOf(thread.check(services.snapshot, { path, text: slow }))).toMatchObject({
      status: 503,
      type: 'urn:dueline:problem:busy',
      detail: 'in 0.05 seconds this machine did not find the time; try again in a moment',
    });
  });

  test('memory is refused with the limit', async () => {
    const thread = threadWith({ megabytes: 20 });
    expect(await problemOf(thread.check(services.snapshot, { path, text: slow }))).toMatchObject({
      status: 422,
      type: 'urn:dueline:problem:too-costly',
      detail: expect.stringContaining('more than 20 MB'),
    });
    expect(await threadWith({}).check(services.snapshot, { path, text: 'a: b' })).toMatchObject({ good: false });
  });

  test('is not even taken in where many wait', async () => {
    const thread = threadWith({ waiting: 1 });
    const asked = Array.from({ length: 3 }, () => problemOf(thread.check(services.snapshot, { path, text: 'a: b' })));
    expect(await asked[2]).toMatchObject({ status: 429, detail: '1 checks and comparisons wait already; try again in a moment' });
    expect(await Promise.all(asked.slice(0, 2))).toEqual([undefined, undefined]);
  });
});

test('checks and comparisons in the thread say what those here say', async () => {
  const thread = threadWith({});
  const [one, other] = services.snapshot.loaded.filter(
    ({ policy }) => policy.id === 'planview/customer-care' && policy.language !== 'base',
  );
  if (one === undefined || other === undefined) throw new Error('there are two languages');
  const side = ({ policy, file }: typeof one) => ({ name: policy.id, loaded: { policy, file } });
  const asked = { kind: 'versions', from: side(one), to: side(other), words: 'sv' } as const;
  expect(await thread.compare(services.snapshot, asked)).toEqual(await services.compare(services.snapshot, asked));
  const languages = { kind: 'languages', policy: one.policy.id, sides: [side(one), side(other)], words: 'fr' } as const;
  expect(await thread.compare(services.snapshot, languages)).toEqual(await services.compare(services.snapshot, languages));
  const edition = { policy: one.policy.id, language: one.policy.language };
  const text = {
    kind: 'versions',
    from: side(one),
    to: { name: 'x', file: 'x', text: one.file.text, edition },
    words: 'en',
  } as const;
  expect(await thread.compare(services.snapshot, text)).toMatchObject({ meaning: 0, wording: 0 });
  const file = { path: one.file.path, text: `${one.file.text}\nunknown: 1\n` };
  expect(await thread.check(services.snapshot, file)).toEqual(await services.check(services.snapshot, file));
});
