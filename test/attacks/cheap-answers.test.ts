import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../browser/running-server.ts';
import { attacks } from './sent.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
  // The thread in which policies are compared starts with the first of them.
  await fetch(`${server.address}/v1/comparisons?from=planview/customer-care/fr&to=planview/customer-care/sv`);
});

afterAll(() => server?.stop());

/** What the server has used, as it counts itself: processor time in milliseconds, memory in bytes. */
async function used(): Promise<{ readonly cpu: number; readonly memory: number }> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { cpu: metric('process_cpu_seconds_total') * 1000, memory: metric('process_resident_memory_bytes') };
}

const caseText = JSON.stringify({
  case: {
    vendor: 'planview',
    product: 'enterprise-one',
    language: 'fr',
    requestedSeverity: 'major',
    openedAt: '2026-10-01T08:00:00Z',
  },
});

async function decide(): Promise<number> {
  const answer = await fetch(`${server.address}/v1/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: caseText,
  });
  await answer.arrayBuffer();
  return answer.status;
}

describe('what is sent to do harm', () => {
  test.each(attacks)(
    '$name is refused, cheaply, and says why',
    async ({ method = 'POST', path, headers, body, says, status }) => {
      expect(await decide()).toBe(200);
      const before = await used();
      const answer = await fetch(server.address + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: body(),
      });
      const words = await answer.text();
      const after = await used();
      expect(answer.status, words.slice(0, 300)).toBeGreaterThanOrEqual(400);
      expect(answer.status, words.slice(0, 300)).toBeLessThan(500);
      if (status !== undefined) expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      if (says !== undefined) expect(words).toMatch(says);
      expect(words.length, 'of the answer').toBeLessThan(100_000);
      // Processor time does not count what others do with the machine, as the time of the clock would; still a busy one makes all dearer.
      expect(after.cpu - before.cpu, 'ms of processor time').toBeLessThan(process.env.DUELINE_LONG ? 250 : 2000);
      expect(after.memory, 'bytes of memory').toBeLessThan(400_000_000);
      expect(await decide()).toBe(200);
    },
  );
});
