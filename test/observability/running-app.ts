import type { Server } from 'node:http';
import { createApp } from '../../server/http/app.ts';
import { ProxyConfig } from '../../server/http/shared/proxy-config.ts';
import { startListening } from '../../server/observability/listening.ts';
import { Metrics } from '../../server/observability/metrics.ts';
import { openLog } from '../../server/observability/server-log.ts';
import { type AccessPlace, openAccessPlace, type PlaceOptions } from '../auth/access-place.ts';

/** A server that listens, with what it logs. */
export type RunningApp = {
  readonly place: AccessPlace;
  readonly server: Server;
  readonly address: string;
  /** Every line so far; those of requests come when their answer is through. */
  readonly lines: readonly string[];
  /** The line of a request, once it is there. */
  readonly lineOf: (status: number, path: string) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
};

export type RunningOptions = PlaceOptions & { readonly format?: 'text' | 'json'; readonly level?: 'debug' | 'info' };

/** Starts one on a free port. */
export async function startApp({ format = 'json', level = 'debug', ...options }: RunningOptions = {}): Promise<RunningApp> {
  const place = await openAccessPlace(options);
  const lines: string[] = [];
  const log = openLog({ level, format }, { isTerminal: false, color: false, write: (line) => lines.push(line) });
  const app = createApp(place.services, {
    proxyConfig: options.proxyConfig ?? new ProxyConfig(null, []),
    metrics: new Metrics(place.services),
    metricsFor: options.metrics ?? 'signed-in',
    log,
  });
  const { server, address } = await startListening(app, { host: '127.0.0.1', port: 0 });
  return {
    place,
    server,
    address,
    lines,
    lineOf: async (status, path) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = lines.map((line) => JSON.parse(line)).find((line) => line.status === status && line.path === path);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`there is no line of ${status} ${path}:\n${lines.join('')}`);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await place.close();
    },
  };
}
