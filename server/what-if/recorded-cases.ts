import type { DecisionRecords } from '../storage/port/ledger.ts';
import type { DecisionFilter, RecordedDecision } from '../storage/port/recorded-decision.ts';
import type { CaseSource } from './case-source.ts';

const atOnce = 500;

/**
 * The requests of recorded decisions as cases, newest first, each looked at from the moment from which it was. Masked facts
 * are not stated; a case that hangs on one is decided without it under both versions.
 */
export function recordedCases(records: Pick<DecisionRecords, 'find'>, filter: DecisionFilter): CaseSource {
  return { pieces: pieces(records, filter), format: 'lines' };
}

async function* pieces(records: Pick<DecisionRecords, 'find'>, filter: DecisionFilter): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor: string | undefined;
  do {
    const { items, next } = await records.find(filter, { limit: atOnce, cursor });
    if (items.length > 0) yield encoder.encode(items.map((record) => `${JSON.stringify(caseOf(record))}\n`).join(''));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function caseOf({ request, maskedFacts, asOf, caseId }: RecordedDecision): unknown {
  const input = JSON.parse(request) as Readonly<Record<string, unknown>>;
  const stated = (typeof input.case === 'object' && input.case !== null ? input.case : input) as Readonly<
    Record<string, unknown>
  >;
  const facts = Object.fromEntries(Object.entries(stated).filter(([name]) => !maskedFacts.includes(name)));
  return { case: caseId === null ? facts : { id: caseId, ...facts }, asOf: new Date(asOf).toISOString() };
}
