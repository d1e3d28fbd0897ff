import type { CompiledPolicy } from '../../engine/index.ts';
import type { DecisionRecords } from '../storage/port/ledger.ts';
import type { RecordedDecision } from '../storage/port/recorded-decision.ts';
import { type GivenDecision, recordOf } from './recorded-question.ts';

/** Which decisions are kept: `sampleRate` is a share from 0 to 1, `mask` are names of facts that are left out. */
export type RecordRules = {
  readonly record: 'off' | 'sampled' | 'all';
  readonly sampleRate: number;
  readonly mask: readonly string[];
  readonly retentionDays: number;
};

/** No more than these wait to be written; what comes on top while the ledger does not answer is not kept. */
const mostWaiting = 20_000;
const writeEveryMs = 200;
const forgetEveryMs = 3_600_000;

/**
 * Keeps decisions without making anybody wait: they are written together, a few times a second. While the ledger cannot be written
 * they wait, up to a limit; `lost` counts those that were not kept.
 */
export class DecisionRecorder {
  readonly #records: DecisionRecords;
  readonly #rules: RecordRules;
  readonly #now: () => number;
  readonly #policies: () => readonly CompiledPolicy[];
  #waiting: { readonly given: GivenDecision; readonly at: number }[] = [];
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #forgetting: NodeJS.Timeout | undefined;
  #lost = 0;
  #drawn = 0;

  constructor(records: DecisionRecords, rules: RecordRules, policies: () => readonly CompiledPolicy[], now: () => number) {
    this.#records = records;
    this.#rules = rules;
    this.#policies = policies;
    this.#now = now;
    if (rules.record === 'off') return;
    this.#forgetting = setInterval(() => void this.forgetOld(), forgetEveryMs).unref();
  }

  get isOn(): boolean {
    return this.#rules.record !== 'off';
  }

  /** How many decisions could not be kept. */
  get lost(): number {
    return this.#lost;
  }

  /** Takes a decision in. A sample is every so many, evenly, so that the same traffic always gives the same share. */
  record(given: GivenDecision): void {
    if (!this.#isDrawn()) return;
    if (this.#waiting.length >= mostWaiting) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push({ given, at: this.#now() });
    this.#timer ??= setTimeout(() => void this.flush(), writeEveryMs).unref();
  }

  /** Waits until there is room for many more, or it is clear that there will be none. */
  async makeRoom(): Promise<void> {
    if (this.#waiting.length > mostWaiting / 2) await this.flush();
  }

  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Forgets what is older than is to be kept; gives how many. */
  async forgetOld(): Promise<number> {
    return this.#records.forgetBefore(this.#now() - this.#rules.retentionDays * 86_400_000).catch(() => 0);
  }

  async close(): Promise<void> {
    clearInterval(this.#forgetting);
    await this.flush();
  }

  #isDrawn(): boolean {
    if (this.#rules.record === 'all') return true;
    if (this.#rules.record === 'off') return false;
    this.#drawn += this.#rules.sampleRate;
    if (this.#drawn < 1) return false;
    this.#drawn -= 1;
    return true;
  }

  async #write(): Promise<void> {
    const batch = this.#waiting;
    if (batch.length === 0) return;
    this.#waiting = [];
    try {
      const policies = new Map(this.#policies().map((policy) => [policy.digest, policy]));
      const rows: RecordedDecision[] = [];
      for (const { given, at } of batch) rows.push(await recordOf(given, this.#rules.mask, at, policies));
      await this.#records.record(rows);
    } catch {
      const room = mostWaiting - this.#waiting.length;
      this.#lost += Math.max(0, batch.length - room);
      this.#waiting = [...batch.slice(0, room), ...this.#waiting];
      this.#timer ??= setTimeout(() => void this.flush(), writeEveryMs * 5).unref();
    }
  }
}
