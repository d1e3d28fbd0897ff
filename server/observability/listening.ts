import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens, and the address under which this computer reaches it. */
type Listening = { readonly server: Server; readonly address: string };

/** Where to listen. */
type ListenOptions = { readonly host: string; readonly port: number };

/** Listens; rejects with an error whose message says what to do about it. */
export function startListening({ fetch }: Pick<Hono, 'fetch'>, { host, port }: ListenOptions): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: host }, (address) => {
      server.off('error', fail);
      resolve({ server, address: addressText(address) });
    }) as Server;
    const fail = (error: NodeJS.ErrnoException): void => reject(new ListenError(listenError(error, port, host)));
    server.once('error', fail);
  });
}

/** It cannot be listened there. */
export class ListenError extends Error {}

function addressText({ family, address, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function listenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with \`--port\`, or \`--port 0\` for a free one`;
  if (code === 'EACCES') return `port ${port} may not be opened; choose one above 1023 with \`--port\``;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `this machine has no address \`${host}\`; choose another with \`--host\``;
  return message;
}
