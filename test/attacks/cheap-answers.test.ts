import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AttackedServer } from './attacked-server.ts';
import { attacks } from './sent.ts';

let server: AttackedServer;

beforeAll(async () => {
  server = await AttackedServer.start();
});

afterAll(() => server?.stop());

describe('what is sent to do harm', () => {
  test.each(attacks)('$name is refused, cheaply, and says why', async (attack) => {
    expect(await server.decide()).toBe(200);
    const before = await server.used();
    const answer = await server.send(attack);
    const words = await answer.text();
    const after = await server.used();
    expect(answer.status, words.slice(0, 300)).toBeGreaterThanOrEqual(400);
    expect(answer.status, words.slice(0, 300)).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(words).toMatch(attack.says);
    expect(words.length, 'of the answer').toBeLessThan(100_000);
    // Processor time does not count what others do with the machine, as the time of the clock would; still a busy one makes all dearer.
    expect(after.cpu - before.cpu, 'ms of processor time').toBeLessThan(process.env.DUELINE_LONG ? 250 : 1000);
    expect(after.memory, 'bytes of memory').toBeLessThan(400_000_000);
    expect(await server.decide()).toBe(200);
  });
});
