import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

const packages = [
  'json-rules-engine',
  'luxon',
  '@gorules/zen-engine',
  'hono',
  '@hono/node-server',
  'autocannon',
  'date-holidays',
];

/** On what a run was made: the machine, and the versions of what took part. */
export type Machine = { readonly name: string; readonly versions: string };

/** The machine and the versions of this run. */
export function thisMachine(): Machine {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    name: `${model}, ${availableParallelism()} cores, ${gigabytes} GB, ${type()} ${release()}`,
    versions: [`Node ${process.version}`, ...packages.map((name) => `${name} ${versionOf(name)}`)].join(', '),
  };
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return version;
}
