import type { AuditEntry } from './audit.ts';

/** Whoever saves again within this time is still at it. Milliseconds. */
const pause = 30 * 60_000;

/**
 * Whether a save goes on with the sitting of an earlier one: the same person saved over that very text not long before, and neither a
 * review nor an approval came to an end by it.
 */
export function goesOn(later: AuditEntry, earlier: AuditEntry): boolean {
  return (
    later.action === 'draft-saved' &&
    earlier.action === 'draft-saved' &&
    later.subject === earlier.subject &&
    later.who === earlier.who &&
    later.details.behind === earlier.details.behind &&
    later.details.basedOn === earlier.details.revision &&
    later.details.stage === undefined &&
    later.at - earlier.at <= pause
  );
}

/** Whether no save from an instant (milliseconds) or before it can belong to a sitting any more. */
export function isOver({ at, action, details }: AuditEntry, instant: number): boolean {
  return action !== 'draft-saved' || details.stage !== undefined || at - instant > pause;
}
