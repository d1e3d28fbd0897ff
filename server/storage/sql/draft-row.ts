import type { DraftStage } from '../../../contract/draft-stage.ts';
import type { DraftRecord, Review } from '../port/draft-record.ts';
import { editionName } from '../port/edition.ts';
import { storableText } from '../port/storable-text.ts';
import { namedEdition } from './named-edition.ts';
import type { DraftTable, ReviewTable } from './tables.ts';

/** A draft's record as it stands in the table. */
export function draftRow(record: DraftRecord): DraftTable {
  return {
    id: record.id,
    edition: editionName(record.edition),
    stage: record.stage,
    revision: record.revision,
    started_from: record.startedFrom,
    started_by: record.startedBy,
    started_at: record.startedAt,
    saved_by: record.savedBy,
    saved_at: record.savedAt,
    authors_json: JSON.stringify(record.authors),
    version: record.version,
    discarded_by: record.discarded?.by ?? null,
    discarded_at: record.discarded?.at ?? null,
    waits_for_json: JSON.stringify(record.waitsFor),
  };
}

/** The record of a row. */
export function draftRecord(row: DraftTable): DraftRecord {
  return {
    id: row.id,
    edition: namedEdition(row.edition),
    stage: row.stage as DraftStage,
    revision: row.revision,
    startedFrom: row.started_from,
    startedBy: row.started_by,
    startedAt: row.started_at,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    authors: JSON.parse(row.authors_json) as string[],
    version: row.version,
    ...(row.discarded_by !== null && row.discarded_at !== null && { discarded: { by: row.discarded_by, at: row.discarded_at } }),
    waitsFor: JSON.parse(row.waits_for_json) as string[],
  };
}

/** A review as it stands in the table, but for its position. */
export function reviewRow(draft: string, review: Review): Omit<ReviewTable, 'position'> {
  const { text, asked, ...cells } = review;
  return { ...cells, draft, text: storableText(text), asked_json: JSON.stringify(asked) };
}

/** The review of a row. */
export function reviewOf({ id, at, who: requestedBy, kind, text, revision, place, thread, asked_json }: ReviewTable): Review {
  const asked = JSON.parse(asked_json) as string[];
  return { id, at, who: requestedBy, kind: kind as Review['kind'], text, revision, place, thread, asked };
}
