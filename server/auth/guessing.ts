import { isIP } from 'node:net';
import type { Attempts } from '../identity/attempt.ts';
import type { AttemptRecords } from '../storage/port/auth-store.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** After how long a quiet time tries are forgotten. */
export const attemptMemory = 24 * hour;

/** How many tries are free. Many people can share an address, so that more are free there. */
const freeTries = { name: 5, address: 20 };

type Tried = keyof typeof freeTries;

/** What is tried: an account, from an address. */
export type Try = { readonly name: string; readonly address: string };

/**
 * Counts a try before it is known whether it is good, so that many at once are no more than one after another. Gives until when
 * nothing may be tried (milliseconds), or undefined where this try may go on. What is locked is not counted any further.
 */
export async function countTry(records: AttemptRecords, { name, address }: Try, now: number): Promise<number | undefined> {
  // The address first: who is locked out there cannot lock others out of their accounts.
  return (await countOne(records, 'address', networkOf(address), now)) ?? (await countOne(records, 'name', name, now));
}

/** Forgets the tries of an account whose owner came in, and the one that was good at the address. */
export async function forgiveTry(records: AttemptRecords, { name, address }: Try): Promise<void> {
  await records.clear(`name:${name}`);
  const key = `address:${networkOf(address)}`;
  const seen = await records.get(key);
  // Where somebody was quicker it stays counted, which does no harm.
  if (seen) await records.replace(seen, { ...seen, count: Math.max(0, seen.count - 1), lockedUntil: 0 });
}

/** As whom somebody at an address is counted: whoever has one IPv6 address has all of its /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...new Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

async function countOne(records: AttemptRecords, kind: Tried, what: string, now: number): Promise<number | undefined> {
  const key = `${kind}:${what}`;
  for (let round = 0; round < 50; round += 1) {
    const seen = await records.get(key);
    if (seen && now < seen.lockedUntil) return seen.lockedUntil;
    if (await records.replace(seen, nextTry(kind, key, seen, now))) return undefined;
  }
  // So many at the same moment are guessing.
  return now + minute;
}

function nextTry(kind: Tried, key: string, seen: Attempts | undefined, now: number): Attempts {
  const count = (seen && now - seen.lastAt < attemptMemory ? seen.count : 0) + 1;
  const beyond = count - freeTries[kind];
  return { key, count, lastAt: now, lockedUntil: beyond < 0 ? 0 : now + Math.min(hour, 30 * second * 2 ** beyond) };
}
