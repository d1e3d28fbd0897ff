import { signal } from '@preact/signals';
import { actAs } from '../../platform/client/acting-as.ts';
import { type Query, settleQuery } from '../../platform/client/use-query.ts';
import { readSession, type Session } from './session-client.ts';

/** Who asks, as the server knows them. */
export const session = signal<Query<Session>>({ status: 'pending' });

/** Asks the server who asks. What is known stays until something newer is. */
export async function loadSession(): Promise<void> {
  const found = await settleQuery(readSession());
  if (found.status === 'success' || session.peek().status !== 'success') session.value = found;
}

/** Acts as somebody else in this tab, and asks the server whether it agrees. */
export async function switchTo(name: string | undefined): Promise<void> {
  actAs(name);
  await loadSession();
}

/** The name of who asks; undefined while nobody knows it. */
export function ownName(): string | undefined {
  return session.value.status === 'success' ? (session.value.data.name ?? undefined) : undefined;
}
