import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  DependentCheck,
  Diagnostic,
  MessageCatalog,
  Policy,
  PolicyDifferences,
  PolicyFile,
} from '../../../../engine/index.ts';
import type { HolidayTable } from '../../../shared/policies/holiday-table.ts';
import type { ExampleOutcome, FromChecker, PinnedCase, PinnedOutcome, StrengthState, ToChecker } from './messages.ts';

type Analysed = Extract<FromChecker, { kind: 'analysis' }>;

/** Checks a text while it changes, in a worker of its own: faults first, then the pinned case, then the examples. */
export class Checker {
  readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  readonly #faults = signal<readonly Diagnostic[] | undefined>(undefined);
  readonly #analysed = signal<Pick<Analysed, 'faults' | 'warnings'>>({ faults: [], warnings: [] });
  readonly #strength = signal<StrengthState | undefined>(undefined);
  readonly #notes = signal<readonly Diagnostic[]>([]);
  readonly #examples = signal<readonly ExampleOutcome[] | 'waiting' | undefined>(undefined);
  readonly #pinned = signal<PinnedOutcome | undefined>(undefined);
  readonly #changes = signal<PolicyDifferences | undefined>(undefined);
  readonly #dependents = signal<readonly DependentCheck[] | undefined>(undefined);
  readonly #failure = signal<string | undefined>(undefined);
  readonly #answered = signal(0);
  readonly #requested = signal(0);

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromChecker>) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => {
      this.#failure.value = event.message || 'the part of this page that checks could not be started';
    });
  }

  /** The faults of the text; undefined until it was looked at for the first time. */
  get faults(): ReadonlySignal<readonly Diagnostic[] | undefined> {
    return this.#faults;
  }

  /** What the rules do together and nothing is published with; while the text has faults, as it was last. */
  readonly ruleFaults: ReadonlySignal<readonly Diagnostic[]> = computed(() => this.#analysed.value.faults);

  /** What the rules do together that may not be meant; while the text has faults, as it was last. */
  readonly ruleWarnings: ReadonlySignal<readonly Diagnostic[]> = computed(() => this.#analysed.value.warnings);

  /** What the examples hold the policy to, as it was looked at last; undefined where nobody asked, or the text changed while it was. */
  get strength(): ReadonlySignal<StrengthState | undefined> {
    return this.#strength;
  }

  /** The texts that are still to be written; none while there are faults. */
  get notes(): ReadonlySignal<readonly Diagnostic[]> {
    return this.#notes;
  }

  /** The examples as they come out; while the text has faults, as they came out last. `waiting` while public holidays are not known that they take. */
  get examples(): ReadonlySignal<readonly ExampleOutcome[] | 'waiting' | undefined> {
    return this.#examples;
  }

  get pinned(): ReadonlySignal<PinnedOutcome | undefined> {
    return this.#pinned;
  }

  /** What the text means otherwise than the version it is compared with; while it has faults, what it meant last. */
  get changes(): ReadonlySignal<PolicyDifferences | undefined> {
    return this.#changes;
  }

  /** Of a base: what would become of the policies that build on it if they took it; while it has faults, as it would have last. */
  get dependents(): ReadonlySignal<readonly DependentCheck[] | undefined> {
    return this.#dependents;
  }

  /** Why nothing is checked. */
  get failure(): ReadonlySignal<string | undefined> {
    return this.#failure;
  }

  /** Whether what is shown is about an earlier text. */
  readonly isBehind: ReadonlySignal<boolean> = computed(() => this.#answered.value < this.#requested.value);

  /** Says on which bases the text builds, and which public holidays there are. */
  ground(bases: readonly PolicyFile[], holidays: HolidayTable): void {
    this.#send({ kind: 'ground', bases, holidays });
  }

  /** Says with which version decisions are compared. */
  compareWith(policy: Policy | undefined): void {
    this.#send({ kind: 'before', policy });
  }

  /** Says what builds on the base that is edited. */
  followedBy(files: readonly PolicyFile[]): void {
    this.#send({ kind: 'dependents', files });
  }

  /** Says in which language changes are told; those that are told already are told again. */
  speak(catalog: MessageCatalog): void {
    this.#send({ kind: 'catalog', catalog });
  }

  /** Looks what the examples hold the policy to. */
  measureExamples(): void {
    this.#strength.value = { kind: 'looking', tried: 0 };
    this.#send({ kind: 'strength' });
  }

  pin(pin: PinnedCase | undefined): void {
    this.#send({ kind: 'pin', pin });
  }

  /** Checks a text; `folder` is where it belongs, as `planview/customer-care/fr`. */
  check(folder: string, text: string): void {
    const sequence = this.#requested.peek() + 1;
    this.#requested.value = sequence;
    if (this.#strength.peek()?.kind === 'looking') this.#strength.value = undefined;
    this.#send({ kind: 'text', sequence, folder, text });
  }

  end(): void {
    this.#worker.terminate();
  }

  #receive(message: FromChecker): void {
    if (message.kind === 'pinned') this.#pinned.value = message.pinned;
    if (message.sequence !== this.#requested.peek()) return;
    if (message.kind === 'examples') this.#examples.value = message.examples;
    if (message.kind === 'strength') this.#strength.value = message.state;
    if (message.kind === 'analysis') this.#analysed.value = message;
    if (message.kind === 'dependents') this.#dependents.value = message.dependents;
    if (message.kind === 'changes') this.#changes.value = message.changes;
    if (message.kind === 'faults') {
      this.#faults.value = message.faults;
      this.#notes.value = message.notes;
      this.#answered.value = message.sequence;
    }
  }

  #send(message: ToChecker): void {
    this.#worker.postMessage(message);
  }
}
