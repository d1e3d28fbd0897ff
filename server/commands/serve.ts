import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import pc from 'picocolors';
import { openHouse } from '../house.ts';
import { createApp } from '../http/app.ts';
import { unusableFiles } from '../policy-shelf.ts';
import type { ExitCode, Terminal } from './outcome.ts';

export type ServeOptions = { readonly port: number; readonly host: string; readonly policies: string; readonly data: string };

/** Serves until it is told to stop (SIGINT, SIGTERM), then finishes what it began. */
export async function serve({ port, host, policies, data }: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const colors = pc.createColors(terminal.colorError);
  const house = await openHouse({
    policies,
    data,
    checkAside: true,
    record: { record: 'all', sampleRate: 1, mask: [], retentionDays: 90 },
  });
  const { shelf } = house;
  const unusable = unusableFiles(shelf);
  if (unusable.length > 0) {
    terminal.error(
      `${colors.yellow('dueline:')} not in use because of faults: ${unusable.map(({ file, faults }) => `${file} (${faults})`).join(', ')}; \`dueline check\` says what is wrong\n`,
    );
  }
  const app = createApp(house);
  return new Promise<ExitCode>((resolve) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (address) => {
      const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      terminal.out(
        `dueline is ready at ${colors.bold(`http://${shownHost}:${address.port}`)}  (${shelf.set.policies.length} policies; stop with Ctrl+C)\n`,
      );
    }) as Server;
    server.on('error', (error: NodeJS.ErrnoException) => {
      terminal.error(`${colors.red('dueline:')} ${listenFault(error, port, host)}\n`);
      resolve(2);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close(() => void house.close().then(() => resolve(0)));
        server.closeIdleConnections();
      });
    }
  });
}

function listenFault({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with \`--port\`, or \`--port 0\` for a free one`;
  if (code === 'EACCES') return `port ${port} may not be opened; choose one above 1023 with \`--port\``;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address \`${host}\`; choose another with \`--host\``;
  return message;
}
