import { computed, signal } from '@preact/signals';
import type { Draft } from '../../../contract/drafts.ts';
import { settleQuery } from '../../platform/client/use-query.ts';
import { ownName } from '../session/session.ts';
import { listOpenDrafts } from './reviews-client.ts';

/** The open drafts, as far as they have been read. */
const open = signal<readonly Draft[]>([]);

/** How many drafts wait for whoever is at work here. */
export const waitingCount = computed(() => open.value.filter(waitsForYou).length);

/** Whether whoever is at work here was asked by name to review a draft, and has not answered yet. */
export function waitsForYou({ waitsFor }: Pick<Draft, 'waitsFor'>): boolean {
  const own = ownName();
  return own !== undefined && waitsFor.includes(own);
}

/** Reads which drafts wait. What is known stays where that cannot be read now. */
export async function loadWaiting(): Promise<void> {
  const found = await settleQuery(listOpenDrafts());
  if (found.status === 'success') open.value = found.data;
}

/** Others ask meanwhile. Milliseconds. */
const lookEvery = 60_000;

/** Keeps up with which drafts wait, while the tab is visible. Gives what ends it. */
export function watchWaiting(): () => void {
  void loadWaiting();
  const again = () => document.visibilityState === 'visible' && navigator.onLine && void loadWaiting();
  const timer = setInterval(again, lookEvery);
  document.addEventListener('visibilitychange', again);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', again);
  };
}
