import { signal } from '@preact/signals';
import { actAs } from '../../platform/client/acting-as.ts';
import { type Reading, readingOf } from '../../platform/client/reading.ts';
import { readSession, type Session } from './session-client.ts';

/** Who asks, as the server knows them. */
export const session = signal<Reading<Session>>({ state: 'loading' });

/** Asks the server who asks. What is known stays until something newer is. */
export async function loadSession(): Promise<void> {
  const found = await readingOf(readSession());
  if (found.state === 'ready' || session.peek().state !== 'ready') session.value = found;
}

/** Acts as somebody else in this tab, and asks the server whether it agrees. */
export async function switchTo(name: string | undefined): Promise<void> {
  actAs(name);
  await loadSession();
}

/** The name of who asks; undefined while nobody knows it. */
export function ownName(): string | undefined {
  return session.value.state === 'ready' ? (session.value.value.name ?? undefined) : undefined;
}
