import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { acmeCase, acmePath } from './acme.ts';

/** As it was built before the tests; somebody who builds meanwhile can name another copy. */
const program = resolve(process.env.DUELINE_TEST_PROGRAM ?? 'dist/dueline.js');

/** What a server said. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

/** A server of its own process, as it is shipped, over a database. */
export class ServerProcess {
  #said = '';

  private constructor(
    readonly child: ChildProcess,
    readonly token: string | undefined,
  ) {}

  address = '';

  /** Starts it on a free port and waits until it answers. `token` is what its requests carry; it asks for one then. */
  static async start(databaseUrl: string, token?: string): Promise<ServerProcess> {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DUELINE_ACCESS: token === undefined ? 'open' : 'required' };
    const child = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd: tmpdir(), env, stdio: 'pipe' });
    const server = new ServerProcess(child, token);
    await server.#ready();
    return server;
  }

  /** Everything that it printed. */
  get said(): string {
    return this.#said;
  }

  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : {} };
  }

  /** Opens a draft of the next version, as it was. */
  startDraft(): Promise<Answer> {
    return this.ask('POST', `${acmePath}/draft`, {});
  }

  /** Publishes it, from now on. */
  async publish(revision: unknown, reason = 'The next one'): Promise<Answer> {
    return this.ask('POST', `${acmePath}/draft/publication`, { reason }, { 'if-match': `"${revision}"` });
  }

  /** By which version a case that is opened now is decided. */
  async decidingVersion(id = 'x'): Promise<number> {
    const { status, body } = await this.ask('POST', '/v1/decisions', acmeCase(id));
    if (status !== 200) throw new Error(`decided with ${status}: ${JSON.stringify(body)}`);
    return (body.policy as { version: number }).version;
  }

  /** Ends it as somebody does who runs it. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it without any warning. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  #ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        this.#said += chunk.toString();
        const [address] = /http:\/\/[\d.:]+/.exec(this.#said) ?? [];
        if (address === undefined || this.address !== '') return;
        this.address = address;
        resolve();
      };
      this.child.stdout?.on('data', listen);
      this.child.stderr?.on('data', listen);
      this.child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${this.#said}`)));
    });
  }
}
