import { existsSync } from 'node:fs';

/**
 * The file of a worker: beside the bundle, where this is part of one; in a checkout the source while tsx runs it, else what the
 * last build has left in dist.
 */
export function workerFile(name: 'check-worker' | 'simulation-worker'): URL {
  const beside = new URL(`${name}.js`, import.meta.url);
  if (existsSync(beside)) return beside;
  return process.execArgv.some((argument) => argument.includes('tsx'))
    ? new URL(`../build/source-worker.mjs?${name}.ts`, import.meta.url)
    : new URL(`../dist/${name}.js`, import.meta.url);
}
