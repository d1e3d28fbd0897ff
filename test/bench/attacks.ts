/** What each attack costs a running server: `npx tsx test/bench/attacks.ts`. Processor time and memory are the server's own count. */
import { attacks } from '../attacks/sent.ts';
import { startServer } from '../browser/running-server.ts';

const server = await startServer();

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
  const start = performance.now();
  const answer = await fetch(`${server.address}/v1/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: caseText,
  });
  await answer.arrayBuffer();
  return performance.now() - start;
}

async function used(): Promise<{ readonly cpu: number; readonly memory: number }> {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  const metric = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { cpu: metric('process_cpu_seconds_total') * 1000, memory: metric('process_resident_memory_bytes') };
}

await fetch(`${server.address}/v1/comparisons?from=planview/customer-care/fr&to=planview/customer-care/sv`);
for (let warm = 0; warm < 200; warm += 1) await decide();

console.log('processor ms   memory MB   slowest decision beside it, ms   status');
for (const { name, method = 'POST', path, headers, body } of attacks) {
  const text = body();
  const before = await used();
  let isOver = false;
  let slowest = 0;
  let decided = 0;
  const beside = (async () => {
    while (!isOver) {
      slowest = Math.max(slowest, await decide());
      decided += 1;
    }
  })();
  const answer = await fetch(server.address + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  await answer.arrayBuffer();
  isOver = true;
  await beside;
  const after = await used();
  const cells = [after.cpu - before.cpu, after.memory / 1e6, slowest].map((value) => value.toFixed(0).padStart(11));
  console.log(`${cells.join(' ')}   ${answer.status}  ${name} (${decided} decisions beside it)`);
}
await server.stop();
