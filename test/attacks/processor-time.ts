/** Runs something and gives the processor's milliseconds that it took, in all threads of the process. */
export async function processorTime<T>(run: () => T | Promise<T>): Promise<{ readonly spent: number; readonly value: T }> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { spent: (user + system) / 1000, value };
}
