import { existsSync } from 'node:fs';

/**
 * The file of a worker: beside the bundle, where this is part of one; in a checkout the source while tsx runs it, else what the
 * last build has left in dist.
 */
export function workerFile(name: 'check-worker' | 'simulation-worker', source: URL): URL {
  const beside = new URL(`${name}.js`, import.meta.url);
  if (existsSync(beside)) return beside;
  return process.execArgv.some((argument) => argument.includes('tsx'))
    ? sourceWorker(source)
    : new URL(`../../dist/${name}.js`, import.meta.url);
}

/** A worker does not have the loader that the main thread has for TypeScript: it begins with that. */
function sourceWorker(source: URL): URL {
  const lines = [
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};`,
    'register();',
    `await import(${JSON.stringify(source.href)});`,
  ];
  return new URL(`data:text/javascript,${encodeURIComponent(lines.join('\n'))}`);
}
