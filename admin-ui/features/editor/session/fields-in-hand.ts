import { signal } from '@preact/signals';
import type { Path } from '../../../../engine/index.ts';

/** What somebody is filling in: an entry that was just added, and the field that has the focus with the faults that it had before. */
type InHand = {
  readonly entry: string | undefined;
  readonly left: ReadonlySet<string>;
  readonly field: { readonly path: string; readonly known: ReadonlySet<string> } | undefined;
};

const nothing: InHand = { entry: undefined, left: new Set(), field: undefined };

const inHand = signal<InHand>(nothing);

/** Notes that an entry was added: what it lacks is said once its fields were left. */
export function noteAdded(path: Path): void {
  inHand.value = { ...nothing, entry: keyOf(path) };
}

/** Notes that an entry was left with the focus. */
export function leaveEntry(path: Path): void {
  if (inHand.peek().entry === keyOf(path)) inHand.value = nothing;
}

/** Notes that a field has the focus, with what is wrong in it by then. */
export function enterField(path: Path, known: readonly string[]): void {
  const key = keyOf(path);
  if (inHand.peek().field?.path !== key) inHand.value = { ...inHand.peek(), field: { path: key, known: new Set(known) } };
}

/** Notes that a field was left. */
export function leaveField(path: Path): void {
  const { entry, left } = inHand.peek();
  const key = keyOf(path);
  inHand.value = { entry, left: entry !== undefined && isWithin(key, entry) ? new Set(left).add(key) : left, field: undefined };
}

/** Forgets what was in hand, as for another draft. */
export function forgetInHand(): void {
  inHand.value = nothing;
}

/** Whether a fault is in what somebody is still filling in, so that it is not yet to be said. */
export function isInHand(path: Path, message: string): boolean {
  const { entry, left, field } = inHand.value;
  const key = keyOf(path);
  if (field !== undefined && isWithin(key, field.path)) return !field.known.has(message);
  return entry !== undefined && isWithin(key, entry) && ![...left].some((one) => isWithin(key, one));
}

function keyOf(path: Path): string {
  return path.join('\0');
}

function isWithin(key: string, whole: string): boolean {
  return key === whole || key.startsWith(`${whole}\0`);
}
