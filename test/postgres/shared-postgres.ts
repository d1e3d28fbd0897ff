import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { preparedDatabase } from './postgres-place.ts';
import { type PostgresAddress, PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAddress;
  }
}

let shared: PostgresServer | undefined;

/** The PostgreSQL of the whole run. Whoever stops it, or has to have it alone, starts one of their own. */
export function sharedPostgres(): PostgresServer {
  shared ??= PostgresServer.at(inject('postgres'));
  return shared;
}

/** Starts it, where one of the tests that are to run asks for it; gives how it is stopped. */
export async function startSharedPostgres({ vitest, provide }: TestProject): Promise<() => Promise<void>> {
  // What was named on the command line; unknown, all files count.
  const { filenamePattern } = vitest as { readonly filenamePattern?: string[] };
  const files = await vitest.globTestSpecifications(filenamePattern);
  if (!files.some(({ moduleId }) => users.test(moduleId))) return async () => {};
  const server = await PostgresServer.start();
  const { bin, folder, port } = server;
  provide('postgres', { bin, folder, port, template: await preparedDatabase(server) });
  return () => server.remove();
}

const users = /\/test\/postgres\/|\/null-bytes\./;
