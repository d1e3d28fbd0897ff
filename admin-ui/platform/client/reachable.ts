import { effect, signal } from '@preact/signals';

/** Whether the server answered when it was asked last. */
export const isReachable = signal(true);

const lookEvery = 3_000;

/** Asks whether the server answers at all, whatever it says. */
export async function lookForServer(): Promise<boolean> {
  try {
    await fetch('/healthz', { cache: 'no-store' });
    isReachable.value = true;
  } catch {
    isReachable.value = false;
  }
  return isReachable.peek();
}

/** Looks for the server as long as it does not answer, and at once when the network is back. Gives what ends that. */
export function watchServer(): () => void {
  const look = () => void lookForServer();
  const lookIfGone = () => !isReachable.peek() && look();
  const stop = effect(() => {
    if (isReachable.value) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && navigator.onLine && look(), lookEvery);
    return () => clearInterval(timer);
  });
  addEventListener('online', lookIfGone);
  document.addEventListener('visibilitychange', lookIfGone);
  return () => {
    stop();
    removeEventListener('online', lookIfGone);
    document.removeEventListener('visibilitychange', lookIfGone);
  };
}

/** Calls back once the server answers again after it did not. Gives what ends that. */
export function onceBack(callBack: () => void): () => void {
  let wasGone = !isReachable.peek();
  return isReachable.subscribe((answers) => {
    if (answers && wasGone) callBack();
    wasGone = !answers;
  });
}
