import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until it is so; gives after how many milliseconds. Rejects where it is not so in time. */
export async function until(isSo: () => Promise<boolean>, withinMilliseconds = 60_000): Promise<number> {
  const start = performance.now();
  for (;;) {
    if (await isSo()) return performance.now() - start;
    if (performance.now() - start > withinMilliseconds) throw new Error(`not so within ${withinMilliseconds} ms`);
    await pause(10);
  }
}
