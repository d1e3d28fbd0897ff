/**
 * How many times as much processor time a work takes for `large` as for `small`: it does not count what else the machine does, and the
 * least of several runs not what else this process does. A work is done so often that the clock of the processor, which has ticks, sees it.
 */
export function growth(work: (size: number) => unknown, small: number, large: number): number {
  const costOf = (size: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        for (let times = 1; ; times += 1) {
          work(size);
          const { user } = process.cpuUsage(before);
          if (user >= longEnough) return user / times;
        }
      }),
    );
  work(small);
  return costOf(large) / costOf(small);
}

/** In microseconds: several ticks of the clock. */
const longEnough = 40_000;
