import type { Server } from 'node:http';

/** How stopping went: whether something had to be broken off. */
export type Stopped = { readonly brokenOff: boolean };

/**
 * Takes no new connections, lets what runs come to its end, and breaks off what has not by the deadline (milliseconds). `hurry`
 * ends the waiting at once.
 */
export function stopServer(server: Server, deadline: number, hurry: Promise<void>): Promise<Stopped> {
  return new Promise((resolve) => {
    let brokenOff = false;
    const breakOff = (): void => {
      brokenOff = true;
      server.closeAllConnections();
    };
    // A connection that was busy is kept open for a next request unless somebody closes it.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50);
    const waiting = setTimeout(breakOff, deadline);
    server.close(() => {
      clearInterval(sweeping);
      clearTimeout(waiting);
      resolve({ brokenOff });
    });
    server.closeIdleConnections();
    void hurry.then(breakOff);
  });
}
