import { sql } from 'kysely';
import { type DraftStage, openStages } from '../../../contract/draft-stage.ts';
import type { DraftRecord, Look, Review } from '../port/draft-record.ts';
import { type Edition, editionName } from '../port/edition.ts';
import type { DraftRecords } from '../port/ledger.ts';
import type { Page, PageOf } from '../port/page.ts';
import type { Revision } from '../port/policy-store.ts';
import { storableText } from '../port/storable-text.ts';
import { cursorOf, pageOf, placeOf } from './cursor.ts';
import { draftRecord, draftRow, reviewOf, reviewRow } from './draft-row.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** Drafts and what is said of them, in the tables `draft`, `review`, `draft_look` and `draft_text`. */
export class StoredDraftRecords implements DraftRecords {
  constructor(readonly scope: TransactionScope) {}

  async open(edition: Edition): Promise<DraftRecord | undefined> {
    const page = await this.list({ edition, stages: openStages }, { limit: 1 });
    return page.items[0];
  }

  async get(id: string): Promise<DraftRecord | undefined> {
    const row = await this.scope.read((db) => db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst());
    return row && draftRecord(row);
  }

  async list(
    { edition, stages }: { readonly edition?: Edition; readonly stages?: readonly DraftStage[] },
    page: Page,
  ): Promise<PageOf<DraftRecord>> {
    const before = placeOf('drafts', 'ns', page.cursor);
    if (stages?.length === 0) return { items: [], next: null };
    const rows = await this.scope.read((db) =>
      db
        .selectFrom('draft')
        .selectAll()
        .$if(edition !== undefined, (all) => all.where('edition', '=', edition ? editionName(edition) : ''))
        .$if(stages !== undefined, (all) => all.where('stage', 'in', [...(stages ?? [])]))
        .$if(before !== undefined, (all) => all.where(sql<boolean>`(started_at, id) < (${before?.[0]}, ${before?.[1]})`))
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, draftRecord, ({ started_at, id }) => cursorOf('drafts', [started_at, id]));
  }

  async put(record: DraftRecord): Promise<void> {
    const { id, ...values } = draftRow(record);
    await this.scope.write((db) =>
      db
        .insertInto('draft')
        .values({ id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute(),
    );
  }

  async addReview(draft: string, review: Review): Promise<void> {
    await this.scope.write(async (db) => {
      const { last } = await db
        .selectFrom('review')
        .select((cell) => cell.fn.coalesce(cell.fn.max('position'), sql<number>`0`).as('last'))
        .where('draft', '=', draft)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('review')
        .values({ ...reviewRow(draft, review), position: last + 1 })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    });
  }

  async reviews(draft: string): Promise<readonly Review[]> {
    const rows = await this.scope.read((db) =>
      db.selectFrom('review').selectAll().where('draft', '=', draft).orderBy('position').orderBy('id').execute(),
    );
    return rows.map(reviewOf);
  }

  async noteLook(draft: string, look: Look): Promise<void> {
    await this.scope.write((db) =>
      db
        .insertInto('draft_look')
        .values({ ...look, draft })
        .onConflict((conflict) => conflict.columns(['draft', 'who', 'revision']).doUpdateSet({ at: look.at }))
        .execute(),
    );
  }

  looks(draft: string): Promise<readonly Look[]> {
    return this.scope.read((db) =>
      db
        .selectFrom('draft_look')
        .select(['who', 'revision', 'at'])
        .where('draft', '=', draft)
        .orderBy('at', 'desc')
        .orderBy('revision')
        .execute(),
    );
  }

  async putText(revision: Revision, text: string): Promise<void> {
    await this.scope.write((db) =>
      db
        .insertInto('draft_text')
        .values({ revision, text: storableText(text) })
        .onConflict((conflict) => conflict.column('revision').doNothing())
        .execute(),
    );
  }

  async text(revision: Revision): Promise<string | undefined> {
    const row = await this.scope.read((db) =>
      db.selectFrom('draft_text').select('text').where('revision', '=', revision).executeTakeFirst(),
    );
    return row?.text;
  }
}
