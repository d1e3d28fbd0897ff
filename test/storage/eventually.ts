/** Waits until something is so. Rejects where it is not so in time. */
export async function eventually(isSo: () => boolean, withinMilliseconds: number): Promise<void> {
  const deadline = Date.now() + withinMilliseconds;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`not so within ${withinMilliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
