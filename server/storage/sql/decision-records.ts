import { sql } from 'kysely';
import { yieldToEventLoop } from '../../threads/yield-to-event-loop.ts';
import type { DecisionRecords } from '../port/ledger.ts';
import type { Page, PageOf } from '../port/page.ts';
import type { DecisionFilter, RecordedDecision } from '../port/recorded-decision.ts';
import { cursorOf, pageOf, placeOf } from './cursor.ts';
import { policiesOf } from './decided-policies.ts';
import { decisionRow, recordedDecision } from './decision-row.ts';
import { searchDecisions } from './decision-search.ts';
import { noteRules } from './fired-rules.ts';
import type { TransactionScope } from './transaction-scope.ts';

const recordedAtOnce = 500;
const forgottenAtOnce = 1_000;

/** Decisions that were given, in the tables `decision`, `decision_rule` and `rule_name`. */
export class StoredDecisionRecords implements DecisionRecords {
  constructor(readonly scope: TransactionScope) {}

  async record(decisions: readonly RecordedDecision[]): Promise<void> {
    if (decisions.length === 0) return;
    await this.scope.write(async (db) => {
      for (let first = 0; first < decisions.length; first += recordedAtOnce) {
        const byId = firstById(decisions.slice(first, first + recordedAtOnce));
        const added = await db
          .insertInto('decision')
          .values([...byId.values()].map(decisionRow))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning(['number', 'id', 'recorded_at'])
          .execute();
        const fired = added.map(({ number, id, recorded_at }) => ({
          decision: number,
          recordedAt: recorded_at,
          rules: byId.get(id)?.rules ?? [],
        }));
        await noteRules(db, fired);
        await yieldToEventLoop();
      }
    });
  }

  async get(id: string): Promise<RecordedDecision | undefined> {
    const row = await this.scope.read((db) => db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst());
    return row && recordedDecision(row);
  }

  async find(filter: DecisionFilter, page: Page): Promise<PageOf<RecordedDecision>> {
    const [recorded_at, number] = placeOf('decisions', 'nn', page.cursor) ?? [];
    const after = recorded_at === undefined ? undefined : { recorded_at: Number(recorded_at), number: Number(number) };
    const rows = await this.scope.read(async (db) => {
      const most = page.limit + 1;
      if (filter.policy === undefined || filter.policy.includes('/')) return searchDecisions(db, filter, after, most);
      // Each policy has its own place in the index, so that a vendor's are found one policy after another.
      const found: Awaited<ReturnType<typeof searchDecisions>> = [];
      for (const policy of await policiesOf(db, filter.policy))
        found.push(...(await searchDecisions(db, { ...filter, policy }, after, most)));
      return found.sort((one, other) => other.recorded_at - one.recorded_at || other.number - one.number).slice(0, most);
    });
    return pageOf(rows, page, recordedDecision, (row) => cursorOf('decisions', [row.recorded_at, row.number]));
  }

  async forgetBefore(instant: number): Promise<number> {
    for (let forgotten = 0; ; ) {
      const some = await this.#forgetSome(instant);
      forgotten += some;
      if (some < forgottenAtOnce) return forgotten;
      await yieldToEventLoop();
    }
  }

  async count(): Promise<number> {
    const { all } = await this.scope.read((db) =>
      db.selectFrom('decision').select(sql<number>`count(*)`.as('all')).executeTakeFirstOrThrow(),
    );
    return Number(all);
  }

  /** The oldest ones first, a piece at a time: others want to write too. */
  #forgetSome(instant: number): Promise<number> {
    return this.scope.write(async (db) => {
      const last = await db
        .selectFrom((old) =>
          old
            .selectFrom('decision')
            .select(['recorded_at', 'number'])
            .where('recorded_at', '<', instant)
            .orderBy('recorded_at')
            .orderBy('number')
            .limit(forgottenAtOnce)
            .as('oldest'),
        )
        .select(['recorded_at', 'number'])
        .orderBy('recorded_at', 'desc')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (last === undefined) return 0;
      const rules = await db.selectFrom('rule_name').select('number').execute();
      for (const { number } of rules)
        await db
          .deleteFrom('decision_rule')
          .where('rule', '=', number)
          .where(sql<boolean>`(recorded_at, decision) <= (${last.recorded_at}, ${last.number})`)
          .execute();
      const { numDeletedRows } = await db
        .deleteFrom('decision')
        .where(sql<boolean>`(recorded_at, number) <= (${last.recorded_at}, ${last.number})`)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    });
  }
}

function firstById(decisions: readonly RecordedDecision[]): ReadonlyMap<string, RecordedDecision> {
  const byId = new Map<string, RecordedDecision>();
  for (const one of decisions) if (!byId.has(one.id)) byId.set(one.id, one);
  return byId;
}
