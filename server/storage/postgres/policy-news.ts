import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Replication } from '../port/policy-store.ts';
import { OpenSockets } from './connection-settings.ts';

/** How often the database is asked whether a notification was missed. A connection that does not answer then is given up. */
const askEveryMilliseconds = 2_000;
const answerWithinMilliseconds = 3_000;
/** How long to wait before the next try to connect; twice as long after each one in vain. */
const pauses = { shortest: 100, longest: 1_000 };

/**
 * Listens to what changes in the database, on a connection of its own, as long as somebody wants to know. Where that breaks it
 * connects again and asks what it missed.
 */
export class PolicyNews {
  readonly #listeners = new Set<() => void>();
  #stop: AbortController | undefined;
  #heardAt: number | undefined;
  #newest = 0;
  #running: Promise<void> = Promise.resolve();

  /** `known` gives the number of the last change that was read; undefined where nothing was. */
  constructor(
    readonly settings: pg.ClientConfig,
    readonly known: () => number | undefined,
  ) {}

  /** How well this server keeps up with the database. */
  get replication(): Replication {
    const heardAt = this.#heardAt;
    return {
      secondsSinceHeard: heardAt === undefined ? Number.POSITIVE_INFINITY : (performance.now() - heardAt) / 1000,
      changesBehind: Math.max(0, this.#newest - (this.known() ?? 0)),
    };
  }

  /** Calls back after every change, and whenever the connection breaks or is there again, until what this gives is called. */
  listen(changed: () => void): () => void {
    const listener = () => changed();
    this.#listeners.add(listener);
    if (this.#stop === undefined) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop?.abort();
    };
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    this.#listeners.clear();
    this.#stop?.abort();
    await this.#running;
  }

  #start(): void {
    const stop = new AbortController();
    this.#stop = stop;
    this.#running = this.#running
      .then(() => this.#keepListening(stop.signal))
      .finally(() => {
        if (this.#stop === stop) this.#stop = undefined;
      });
  }

  async #keepListening(signal: AbortSignal): Promise<void> {
    for (let wait = pauses.shortest, times = 0; !signal.aborted; times++) {
      await this.#listenOnce(signal, () => {
        wait = pauses.shortest;
        if (times > 0) this.#notify();
      }).catch(() => undefined);
      if (signal.aborted) return;
      // Whoever reads now finds out that the database is out of reach, and says so.
      if (wait === pauses.shortest) this.#notify();
      await pause(wait * (0.75 + Math.random() / 2), undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(2 * wait, pauses.longest);
    }
  }

  /** Listens until the connection breaks or nobody wants to know any more; rejects then. */
  async #listenOnce(signal: AbortSignal, listening: () => void): Promise<never> {
    const sockets = new OpenSockets();
    const client = new pg.Client({ ...this.settings, stream: sockets.make, query_timeout: answerWithinMilliseconds });
    const broken = new AbortController();
    // Nothing is under way that would be missed, and a farewell to a database that does not answer would never end.
    const giveUp = (): void => {
      broken.abort();
      sockets.destroy();
    };
    client.on('error', giveUp).on('end', giveUp);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      await client.connect();
      client.on('notification', ({ payload }) => {
        if (Number(payload) > (this.known() ?? -1)) this.#notify();
      });
      await client.query('listen dueline_policies');
      listening();
      for (;;) {
        const { rows } = await client.query('select sequence from policy_change where id = 1');
        this.#heardAt = performance.now();
        this.#newest = Number(rows[0]?.sequence);
        if (this.#newest !== this.known()) this.#notify();
        await pause(askEveryMilliseconds, undefined, { signal: broken.signal, ref: false });
      }
    } finally {
      signal.removeEventListener('abort', giveUp);
      giveUp();
    }
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
