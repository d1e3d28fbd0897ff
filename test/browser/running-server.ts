import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../server/config/read-configuration.ts';
import { createApp } from '../../server/http/app.ts';
import { startListening } from '../../server/observability/listening.ts';
import { openServices } from '../../server/services.ts';
import { copyFirstVersions } from '../first-versions.ts';

/** A server that was started for a test, and how to end it. */
export type RunningServer = { readonly address: string; readonly stop: () => Promise<void> };

/** What a test's server begins with. */
type ServerOptions = {
  /** Whether it has no policies at all. */
  readonly isEmpty?: boolean;
};

/**
 * Starts a server on a free port, set up as it is where nobody sets anything, with data and policies of its own (the shipped ones at
 * version 1). It runs in this process, which has read the program and these policies already: a process of its own takes seconds for
 * both. The page is built before the tests.
 */
export async function startServer({ isEmpty = false }: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dueline-page-'));
  const policies = join(folder, 'policies');
  if (isEmpty) mkdirSync(policies);
  else await copyFirstVersions(policies);
  const options = { port: '0', data: join(folder, 'ledger'), policies };
  const configuration = await readConfiguration({ options, environment: {}, folder, shippedPolicies: policies, isServer: true });
  if ('issues' in configuration) throw new Error(JSON.stringify(configuration.issues));
  const { settings } = configuration;
  const services = await openServices({ ...options, record: settings.decisions, access: settings.access });
  const { server, address } = await startListening(createApp(services), settings);
  return {
    address,
    stop: async () => {
      await end(server);
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
