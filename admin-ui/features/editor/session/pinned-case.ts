import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SupportPolicy } from '../../../../engine/index.ts';
import type { PinnedCase } from '../checking/messages.ts';
import { pinKey, storedPinnedCase } from './stored-pinned-case.ts';

/** What a pinned case is looked at in: a draft, what it says now, and who decides by it. */
type Watched = {
  readonly edition: { readonly policy: string; readonly language: string };
  readonly readable: { readonly document: SupportPolicy } | undefined;
  readonly checker: { readonly pin: (pinned: PinnedCase | undefined) => void };
};

/** Which case is pinned: an example by its name, or the case that was brought from the simulate page. */
type Pin = { readonly example: string } | { readonly brought: true };

/** The pin of a session, kept for the next visit, and the case that it stands for. Follows the text: an example may change. */
export class Pinning {
  readonly pin: Signal<Pin | undefined>;
  readonly examples: ReadonlySignal<readonly PinnedCase[]>;
  readonly pinned: ReadonlySignal<PinnedCase | undefined>;

  constructor(session: Watched) {
    this.pin = signal(storedPin(session));
    this.examples = computed(() => examplesOf(session));
    this.pinned = computed(() => {
      const pin = this.pin.value;
      if (pin !== undefined && 'brought' in pin) return storedPinnedCase() ?? this.examples.value[0];
      return this.examples.value.find(({ name }) => name === pin?.example) ?? this.examples.value[0];
    });
  }

  /** Chooses another case. */
  choose(session: Watched, pin: Pin): void {
    this.pin.value = pin;
    try {
      localStorage.setItem(pinKey(session.edition), JSON.stringify(pin));
    } catch {
      // Without storage the choice holds for this visit.
    }
  }

  /** Tells the checker which case to look at; gives what ends that. */
  follow(session: Watched): () => void {
    let sent = '';
    return effect(() => {
      const pinned = this.pinned.value;
      const words = JSON.stringify(pinned);
      if (words === sent) return;
      sent = words;
      session.checker.pin(pinned);
    });
  }
}

function examplesOf(session: Watched): PinnedCase[] {
  const examples: unknown = session.readable?.document.examples;
  if (!Array.isArray(examples)) return [];
  return (examples as readonly (Partial<PinnedCase> | null)[]).flatMap((example) => {
    if (typeof example?.name !== 'string' || typeof example.case !== 'object' || example.case === null) return [];
    return [{ name: example.name, case: example.case, asOf: example.asOf === undefined ? undefined : String(example.asOf) }];
  });
}

function storedPin({ edition }: Watched): Pin | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(pinKey(edition)) ?? 'null') as { example?: unknown; brought?: unknown } | null;
    if (found?.brought === true) return { brought: true };
    return typeof found?.example === 'string' ? { example: found.example } : undefined;
  } catch {
    return undefined;
  }
}
