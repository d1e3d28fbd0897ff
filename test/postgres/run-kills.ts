import { parseArgs } from 'node:util';
import { publishAcme } from './acme.ts';
import { killPublishers } from './kill-moments.ts';
import { postgresPlace } from './postgres-place.ts';
import { PostgresServer } from './postgres-server.ts';

/** `npx tsx test/postgres/run-kills.ts --moments 200`, after a build: see kill-moments.ts. Ends with 1 where something is half there. */
const { values } = parseArgs({ options: { moments: { type: 'string', default: '200' } } });
const moments = Number(values.moments);
const postgres = await PostgresServer.start();
try {
  const place = await postgresPlace(postgres);
  await publishAcme(place.url);
  const { published, acknowledged, faults } = await killPublishers(postgres, place, moments, (line) => console.log(line));
  for (const fault of faults) console.log(fault);
  console.log(
    `${moments} moments: ${published} publications stood, ${acknowledged} of them acknowledged, ${moments - published} left nothing`,
  );
  console.log(faults.length === 0 ? 'nothing was half there' : `${faults.length} faults, see above`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await postgres.remove();
}
