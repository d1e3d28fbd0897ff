import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a server and the database, and can keep back everything as a broken network does: nobody hears of it. */
export class PausableProxy {
  readonly #sockets = new Set<Socket>();
  #isPaused = false;

  private constructor(
    readonly server: Server,
    readonly port: number,
  ) {}

  /** Opens one before a port of this computer. */
  static async open(target: number): Promise<PausableProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const proxy = new PausableProxy(server, typeof address === 'object' && address !== null ? address.port : 0);
    server.on('connection', (socket) => proxy.#join(socket, connect(target, '127.0.0.1')));
    return proxy;
  }

  /** Lets nothing through any more. */
  pause(): void {
    this.#isPaused = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Lets everything through that was kept back. */
  resume(): void {
    this.#isPaused = false;
    for (const socket of this.#sockets) socket.resume();
  }

  close(): void {
    this.server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(one: Socket, other: Socket): void {
    this.#pass(one, other);
    this.#pass(other, one);
    if (this.#isPaused) this.pause();
  }

  #pass(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on('data', (chunk) => void to.write(chunk));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
