import { parseArgs } from 'node:util';
import { crash } from './crash-moments.ts';

/** `npx tsx test/crash/run.ts --moments 200 --writers 2`: see crash-moments.ts. Ends with 1 where something was lost. */
const { values } = parseArgs({
  options: { moments: { type: 'string', default: '200' }, writers: { type: 'string', default: '1' } },
});
const started = Date.now();
const plan = { moments: Number(values.moments), writers: Number(values.writers) };
const { moments, killedIn, acknowledged, faults } = await crash(plan, (line) => console.log(line));
const list = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, times]) => `${times} ${what}`)
    .join(', ');
console.log(`${moments} moments in ${Math.round((Date.now() - started) / 1000)} s; programs were killed in: ${list(killedIn)}`);
console.log(`acknowledged: ${list(acknowledged)}`);
console.log(faults.length === 0 ? 'nothing was lost, torn or doubled' : `${faults.length} faults, see above`);
process.exitCode = faults.length === 0 ? 0 : 1;
