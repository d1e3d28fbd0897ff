/** What each attack costs a running server: `npx tsx test/bench/attacks.ts`. Processor time and memory are the server's own count. */
import { AttackedServer } from '../attacks/attacked-server.ts';
import { attacks } from '../attacks/sent.ts';
import { DecisionsBeside } from './decisions-beside.ts';

const server = await AttackedServer.start({ isQuiet: true });
for (let warm = 0; warm < 500; warm += 1) await server.decide();
const beside = new DecisionsBeside(server.address);
await beside.begin();
await beside.end();

// What the machine itself makes decisions wait while nobody attacks.
await beside.begin();
await new Promise((resolve) => setTimeout(resolve, 1000));
const { slowest: unattacked } = await beside.end();
console.log(`the slowest decision of a second without an attack took ${unattacked.toFixed(0)} ms`);
console.log('processor ms   memory MB   slowest decision beside it, ms   status');
for (const attack of attacks) {
  // Made beforehand: this program has one thread too, and would take its own work for the server's.
  const body = attack.body();
  const before = await server.used();
  await beside.begin();
  const answer = await server.send({ ...attack, body: () => body });
  const words = await answer.text();
  const { slowest, decided } = await beside.end();
  const after = await server.used();
  const cells = [after.cpu - before.cpu, after.memory / 1e6, slowest].map((value) => value.toFixed(0).padStart(11));
  console.log(`${cells.join(' ')}   ${answer.status}  ${attack.name} (${decided} decisions beside it)`);
  if (process.argv.includes('--answers')) console.log(`      ${words.slice(0, 300)}`);
}
beside.stop();
await server.stop();
