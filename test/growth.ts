/**
 * How many times as much processor time a work takes for `large` as for `small`: it does not count what else the machine does, and the
 * least of several runs not what else this process does.
 */
export function growth(work: (size: number) => unknown, small: number, large: number): number {
  const costOf = (size: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        work(size);
        return process.cpuUsage(before).user;
      }),
    );
  work(small);
  return costOf(large) / costOf(small);
}
