import { formatMessage, type Message } from '../../../engine/index.ts';
import { english } from '../../messages/english.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { AuditHead, AuditVerdict } from '../port/audit.ts';
import { emptyChain, entryHash } from './audit-chain.ts';
import { auditEntry, auditRow } from './audit-row.ts';
import type { AuditTable } from './tables.ts';

type ChainBreak = AuditVerdict['faults'][number];

/** Goes along a chain, row after row in the order of their numbers, and remembers what does not fit. Needs no memory but for what breaks it. */
export class AuditVerification {
  readonly #faults: ChainBreak[] = [];
  #last: AuditHead = emptyChain;
  #lastIntact = true;
  /** Whether the chain passed through the head that was noted earlier. */
  #sawExpected: boolean;

  constructor(readonly expected: AuditHead | undefined) {
    this.#sawExpected = expected === undefined || expected.sequence === 0;
  }

  /** The last row that was looked at: it has that number, and says that this is its hash. */
  get last(): AuditHead {
    return this.#last;
  }

  look(row: AuditTable): void {
    const { sequence, previous, hash } = row;
    const next = this.#last.sequence + 1;
    if (sequence > next) this.#add(next, missing(next, sequence - 1));
    const intact = isAsWritten(row);
    if (!intact) this.#add(sequence, messageOf('audit.entry-altered', { entry: sequence }));
    // Where the entry before is not what it was, that says it already.
    else if (sequence === next && this.#lastIntact && previous !== this.#last.hash)
      this.#add(sequence, messageOf('audit.entry-replaced', { entry: sequence, before: sequence - 1 }));
    this.#lastIntact = intact;
    if (sequence === this.expected?.sequence) this.#sawExpected = hash === this.expected.hash;
    this.#last = { sequence, hash };
  }

  /** The verdict, when all rows have been looked at; `head` is where the chain is said to end. */
  verdict(head: AuditHead): AuditVerdict {
    const last = this.#last;
    if (last.sequence < head.sequence) this.#add(last.sequence + 1, missing(last.sequence + 1, head.sequence));
    if (last.sequence > head.sequence) this.#add(head.sequence + 1, pastTheEnd(head.sequence + 1, last.sequence));
    if (last.sequence === head.sequence && last.hash !== head.hash)
      this.#add(head.sequence, messageOf('audit.other-head', { entry: head.sequence }));
    if (this.expected !== undefined && !this.#sawExpected)
      this.#add(this.expected.sequence, messageOf('audit.noted-entry-gone', { entry: this.expected.sequence }));
    return { whole: this.#faults.length === 0, head, faults: this.#faults };
  }

  #add(sequence: number, said: Message): void {
    this.#faults.push({ sequence, message: formatMessage(said, english), said });
  }
}

function isAsWritten(row: AuditTable): boolean {
  try {
    const entry = auditEntry(row);
    return entryHash(entry) === row.hash && auditRow(entry).details_json === row.details_json;
  } catch {
    return false;
  }
}

function missing(first: number, last: number): Message {
  return first === last
    ? messageOf('audit.entry-missing', { entry: first })
    : messageOf('audit.entries-missing', { first, last });
}

function pastTheEnd(first: number, last: number): Message {
  return first === last
    ? messageOf('audit.entry-past-end', { entry: first })
    : messageOf('audit.entries-past-end', { first, last });
}
