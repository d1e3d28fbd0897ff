import { setTimeout as pause } from 'node:timers/promises';
import { acmeCase } from './acme.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/** Decisions that are asked for one after another. */
export type DecisionLoad = {
  /** Waits until so many more have been given. */
  more(count: number): Promise<void>;
  stop(): Promise<LoadReport>;
};

/** What came of many decisions: how many were given, and what went wrong with others. */
export type LoadReport = { readonly given: number; readonly failures: readonly string[] };

/** Asks servers for decisions, one after another and each for one of its own, until it is stopped. */
export function startLoad(servers: readonly ServerProcess[], everyMilliseconds = 10): DecisionLoad {
  let isOver = false;
  let given = 0;
  const failures: string[] = [];
  const running = servers.map(async (server, nth) => {
    for (let count = 0; !isOver; count++) {
      try {
        const { status, body } = await server.ask('POST', '/v1/decisions', acmeCase(`load-${nth}-${count}`));
        if (status === 200) given += 1;
        else failures.push(`${status} ${JSON.stringify(body)}`);
      } catch (error) {
        failures.push(String(error));
      }
      await pause(everyMilliseconds);
    }
  });
  return {
    more: async (count) => {
      const before = given;
      await until(async () => given >= before + count);
    },
    stop: async () => {
      isOver = true;
      await Promise.all(running);
      return { given, failures };
    },
  };
}
