import { type ReadonlySignal, signal } from '@preact/signals';
import { ServerError } from '../../../platform/client/server-error.ts';
import { holdForSaves } from '../../../shared/drafts/pending-saves.ts';
import type { EditionName } from '../../../shared/policies/policy-address.ts';
import { type OpenDraft, type StaleDraft, saveDraft } from './drafts-client.ts';
import type { EditHistory } from './edit-history.ts';
import { removeStoredText, storeText } from './stored-text.ts';

/** Whether the text is on the server. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: number | undefined }
  | { readonly state: 'unsaved' | 'saving' | 'offline' }
  | { readonly state: 'failed'; readonly reason: Error }
  | { readonly state: 'conflict'; readonly conflict: Conflict };

/** Two people changed the same text: what both started from, what each made of it, and the revision of theirs. */
export type Conflict = {
  readonly base: string;
  readonly theirs: string;
  readonly yours: string;
  readonly revision: string;
  readonly savedBy: string | null;
};

/** How long typing rests before it is kept in this browser and before it is saved, and how long a failed save waits. Milliseconds. */
const [storeAfter, rest, retryAfter] = [150, 900, 8000];

/** Saves a draft as it changes: after a while of rest, one save at a time, kept in this browser until it has arrived. */
export class DraftSaving {
  readonly #state = signal<SaveState>({ state: 'saved', at: undefined });
  readonly #edition: EditionName;
  readonly #history: EditHistory;
  #saved: { text: string; revision: string };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storing: ReturnType<typeof setTimeout> | undefined;
  readonly #stops: (() => void)[] = [];
  readonly #release: () => void;

  constructor(edition: EditionName, history: EditHistory, saved: Pick<OpenDraft, 'text' | 'revision'>) {
    this.#edition = edition;
    this.#history = history;
    this.#saved = { text: saved.text, revision: saved.revision };
    this.#release = holdForSaves(edition, () => this.settled());
    this.#stops.push(history.follow(() => this.#changed()));
    const online = () => this.#state.peek().state === 'offline' && this.#schedule(0);
    const leave = (event: BeforeUnloadEvent) =>
      this.#history.peek() !== this.#saved.text && !this.#store() && event.preventDefault();
    addEventListener('online', online);
    addEventListener('beforeunload', leave);
    this.#stops.push(
      () => removeEventListener('online', online),
      () => removeEventListener('beforeunload', leave),
    );
    if (history.peek() !== saved.text) this.#changed();
  }

  get state(): ReadonlySignal<SaveState> {
    return this.#state;
  }

  /** The text and the revision that the server has, as far as is known. */
  get saved(): { readonly text: string; readonly revision: string } {
    return this.#saved;
  }

  /** Saves now. */
  save(): void {
    this.#schedule(0);
  }

  /** Saves now, and is fulfilled once the text has arrived, or will not by itself. */
  async settled(): Promise<void> {
    if (this.#isSettled) return;
    if (this.#state.peek().state !== 'saving') this.#schedule(0);
    await new Promise<void>((done) => {
      let isFirst = true;
      const stop = this.#state.subscribe(() => {
        // The state of this moment was looked at already.
        if (!isFirst && !this.#isUnderWay) {
          stop();
          done();
        }
        isFirst = false;
      });
    });
    if (this.#state.peek().state === 'saved') await this.settled();
  }

  get #isUnderWay(): boolean {
    const { state } = this.#state.peek();
    return state === 'saving' || state === 'unsaved';
  }

  get #isSettled(): boolean {
    const { state } = this.#state.peek();
    // Of two texts in conflict somebody has to choose first.
    return state === 'conflict' || (state !== 'saving' && this.#history.peek() === this.#saved.text);
  }

  /** Shows two texts that have to become one. */
  conflict(conflict: Conflict): void {
    clearTimeout(this.#timer);
    this.#state.value = { state: 'conflict', conflict };
  }

  /** Goes on with a text that takes both sides into account, over the other one's revision. */
  resolve({ theirs, revision }: Conflict, text: string, label: string): void {
    this.#saved = { text: theirs, revision };
    this.#state.value = { state: 'unsaved' };
    this.#history.change(text, label);
    if (this.#history.peek() === theirs) this.#settle(revision, theirs);
    else this.#schedule(0);
  }

  /** Stops following the text. What is not saved is kept in this browser and sent off. */
  end(): void {
    for (const stop of this.#stops) stop();
    if (this.#state.peek().state === 'conflict' || this.#history.peek() === this.#saved.text) {
      clearTimeout(this.#timer);
      if (this.#history.peek() === this.#saved.text) this.#stopStoring();
      this.#release();
      return;
    }
    this.#store();
    // Whoever discards the draft from elsewhere waits for this last save too.
    void this.settled().finally(this.#release);
  }

  #changed(): void {
    const state = this.#state.peek().state;
    if (state === 'conflict') return;
    // What is typed is painted first: to keep a long text takes longer than a key may.
    this.#storing ??= setTimeout(() => this.#store(), storeAfter);
    if (state !== 'saving') this.#state.value = { state: 'unsaved' };
    this.#schedule(rest);
  }

  #store(): boolean {
    this.#stopStoring();
    const { text: base, revision } = this.#saved;
    return storeText(this.#edition, { text: this.#history.peek(), base, revision, at: Date.now() });
  }

  #stopStoring(): void {
    clearTimeout(this.#storing);
    this.#storing = undefined;
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (this.#state.peek().state === 'saving' || this.#state.peek().state === 'conflict') return;
    const text = this.#history.peek();
    if (text === this.#saved.text) {
      this.#settle(this.#saved.revision, text);
      return;
    }
    this.#state.value = { state: 'saving' };
    try {
      const answer = await saveDraft(this.#edition, text, this.#saved.revision);
      if ('stale' in answer) this.#stale(answer.stale);
      else this.#settle(answer.revision, text);
    } catch (reason) {
      const isUnreachable = reason instanceof ServerError && reason.isUnreachable;
      this.#state.value = isUnreachable
        ? { state: 'offline' }
        : { state: 'failed', reason: reason instanceof Error ? reason : new Error(String(reason)) };
      this.#schedule(retryAfter);
    }
  }

  #settle(revision: string, text: string): void {
    this.#saved = { text, revision };
    if (this.#history.peek() === text) {
      this.#stopStoring();
      removeStoredText(this.#edition);
      this.#state.value = { state: 'saved', at: Date.now() };
    } else {
      this.#state.value = { state: 'unsaved' };
      this.#store();
      this.#schedule(rest);
    }
  }

  #stale({ base, theirs, revision, savedBy }: StaleDraft): void {
    const yours = this.#history.peek();
    if (theirs === null || revision === null) {
      this.#state.value = {
        state: 'failed',
        reason: new ServerError('the draft was discarded or published in the meantime', 412),
      };
      return;
    }
    if (theirs === yours) this.#settle(revision, yours);
    else this.conflict({ base: base ?? this.#saved.text, theirs, yours, revision, savedBy });
  }
}
