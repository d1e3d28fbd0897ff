import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { applySplices, inverseSplice, type Splice, spliceBetween } from '../../../../engine/index.ts';

/** A step that can be taken back: what it was about, and how to go there and back. */
type Step = { readonly label: string; readonly splice: Splice; readonly inverse: Splice };

/** What changed the text last, for views that follow it; `by` is the view that did it itself. */
export type Change = {
  readonly splice: Splice;
  readonly by: string;
  readonly label: string;
  readonly kind: 'edit' | 'undo' | 'redo';
};

/** Changes under one label in quick succession are one step. Milliseconds. */
const succession = 1200;

/** A text with everything that was done to it, whichever view did it: one past for all of them. */
export class EditHistory {
  readonly #text: Signal<string>;
  readonly #past = signal<readonly Step[]>([]);
  readonly #future = signal<readonly Step[]>([]);
  readonly #listeners = new Set<(change: Change) => void>();
  #changedAt = 0;

  constructor(text: string) {
    this.#text = signal(text);
  }

  get text(): string {
    return this.#text.value;
  }

  /** What undoing would take back, and redoing bring back; undefined where there is nothing. */
  readonly undoable: ReadonlySignal<string | undefined> = computed(() => this.#past.value.at(-1)?.label);
  readonly redoable: ReadonlySignal<string | undefined> = computed(() => this.#future.value.at(-1)?.label);

  /** The text as it is, without following it. */
  peek(): string {
    return this.#text.peek();
  }

  /** Changes the text. `label` says what the change is about, in the reader's words. */
  change(next: string, label: string, by = ''): void {
    const before = this.peek();
    const splice = spliceBetween(before, next);
    if (splice === undefined) return;
    const past = this.#past.peek();
    const last = past.at(-1);
    const now = Date.now();
    const isSame = last?.label === label && now - this.#changedAt < succession && this.#future.peek().length === 0;
    this.#changedAt = now;
    const step = isSame ? joined(last, before, next) : { label, splice, inverse: inverseSplice(splice, before) };
    this.#past.value = step === undefined ? past.slice(0, -1) : [...(isSame ? past.slice(0, -1) : past), step];
    this.#future.value = [];
    this.#set(next, { splice, by, label, kind: 'edit' });
  }

  /** Takes the last step back. */
  undo(): void {
    this.#step(this.#past, this.#future, 'undo');
  }

  /** Brings back the step that was taken back last. */
  redo(): void {
    this.#step(this.#future, this.#past, 'redo');
  }

  /** Calls back with every change; gives what ends that. */
  follow(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #step(from: Signal<readonly Step[]>, to: Signal<readonly Step[]>, kind: 'undo' | 'redo'): void {
    const step = from.peek().at(-1);
    if (step === undefined) return;
    from.value = from.peek().slice(0, -1);
    to.value = [...to.peek(), step];
    this.#changedAt = 0;
    const splice = kind === 'undo' ? step.inverse : step.splice;
    this.#set(applySplices(this.peek(), [splice]), { splice, by: '', label: step.label, kind });
  }

  #set(text: string, change: Change): void {
    this.#text.value = text;
    for (const listener of this.#listeners) listener(change);
  }
}

/** The last step and one more as a single step; undefined where they cancel each other. */
function joined(last: Step, before: string, next: string): Step | undefined {
  const start = applySplices(before, [last.inverse]);
  const splice = spliceBetween(start, next);
  return splice && { label: last.label, splice, inverse: inverseSplice(splice, start) };
}
