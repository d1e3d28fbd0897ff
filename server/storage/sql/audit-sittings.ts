import type { AuditEntry, AuditSitting } from '../port/audit.ts';
import { goesOn, isOver } from '../port/sitting.ts';

/** A sitting of which more may come: its entries are met from the last to the first. */
type OpenSitting = { first: AuditEntry; readonly last: AuditEntry; count: number; readonly isShown: boolean };

/**
 * Gathers sittings from entries that are looked at newest first. Saves on several drafts may stand between one another. A part of a list
 * ends with the sitting of its last entry; saves of it that come later belong to no other part, which `newerOf` finds out.
 */
export class SittingList {
  readonly #sittings: OpenSitting[] = [];
  /** By draft, the sitting that the next save on it may belong to. */
  readonly #open = new Map<string, OpenSitting>();
  #hasMore = false;
  #earliest = Number.POSITIVE_INFINITY;

  /** `newerOf` gives the next save on the same draft that was looked at for the parts before; undefined where there is none. */
  constructor(
    private readonly most: number,
    private readonly newerOf: (entry: AuditEntry) => Promise<AuditEntry | undefined>,
  ) {}

  async look(entry: AuditEntry): Promise<void> {
    this.#earliest = entry.at;
    const sitting = entry.action === 'draft-saved' ? await this.#sittingOf(entry) : undefined;
    if (sitting !== undefined && goesOn(sitting.first, entry)) {
      sitting.first = entry;
      sitting.count += 1;
      this.#open.set(entry.subject, sitting);
      return;
    }
    const isShown = this.#sittings.length < this.most;
    const next = { first: entry, last: entry, count: 1, isShown };
    if (entry.action === 'draft-saved') this.#open.set(entry.subject, next);
    if (isShown) this.#sittings.push(next);
    else this.#hasMore = true;
  }

  async #sittingOf(entry: AuditEntry): Promise<OpenSitting | undefined> {
    const known = this.#open.get(entry.subject);
    if (known !== undefined) return known;
    const newer = await this.newerOf(entry);
    return newer && { first: newer, last: newer, count: 1, isShown: false };
  }

  get sittings(): readonly AuditSitting[] {
    return this.#sittings.map(({ first, last, count }) => ({ first, last, count }));
  }

  /** Whether enough was looked at: there is a next part, and nothing more can belong to what this one shows. */
  get isDone(): boolean {
    return this.#hasMore && [...this.#open.values()].every(({ isShown, first }) => !isShown || isOver(first, this.#earliest));
  }

  /** The number of the last sitting's last entry, where there is a next part. */
  get last(): number | undefined {
    return this.#hasMore ? this.#sittings.at(-1)?.last.sequence : undefined;
  }
}
