/** What each attack costs a running server: `npx tsx test/bench/attacks.ts`. Processor time and memory are the server's own count. */
import { AttackedServer } from '../attacks/attacked-server.ts';
import { attacks } from '../attacks/sent.ts';

const server = await AttackedServer.start();
for (let warm = 0; warm < 200; warm += 1) await server.decide();

console.log('processor ms   memory MB   slowest decision beside it, ms   status');
for (const attack of attacks) {
  // Made beforehand: this program has one thread too, and would take its own work for the server's.
  const body = attack.body();
  const before = await server.used();
  let [isOver, slowest, decided] = [false, 0, 0];
  const beside = (async () => {
    while (!isOver) {
      const start = performance.now();
      await server.decide();
      slowest = Math.max(slowest, performance.now() - start);
      decided += 1;
    }
  })();
  const answer = await server.send({ ...attack, body: () => body });
  const words = await answer.text();
  isOver = true;
  await beside;
  const after = await server.used();
  const cells = [after.cpu - before.cpu, after.memory / 1e6, slowest].map((value) => value.toFixed(0).padStart(11));
  console.log(`${cells.join(' ')}   ${answer.status}  ${attack.name} (${decided} decisions beside it)`);
  if (process.argv.includes('--answers')) console.log(`      ${words.slice(0, 300)}`);
}
await server.stop();
