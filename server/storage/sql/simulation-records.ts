import { sql } from 'kysely';
import type { SimulationRecords } from '../port/ledger.ts';
import type { Page, PageOf } from '../port/page.ts';
import type { StoredSimulation } from '../port/stored-simulation.ts';
import { cursorOf, pageOf, placeOf } from './cursor.ts';
import type { SimulationTable } from './tables.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** Reports on what changes do, in the table `simulation`. */
export class StoredSimulationRecords implements SimulationRecords {
  constructor(readonly scope: TransactionScope) {}

  async put(simulation: StoredSimulation): Promise<void> {
    const { id, ...values } = simulationRow(simulation);
    await this.scope.write((db) =>
      db
        .insertInto('simulation')
        .values({ id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute(),
    );
  }

  async get(id: string): Promise<StoredSimulation | undefined> {
    const row = await this.scope.read((db) => db.selectFrom('simulation').selectAll().where('id', '=', id).executeTakeFirst());
    return row && storedSimulation(row);
  }

  async list({ draft }: { readonly draft?: string }, page: Page): Promise<PageOf<StoredSimulation>> {
    const before = placeOf('simulations', 'ns', page.cursor);
    const rows = await this.scope.read((db) =>
      db
        .selectFrom('simulation')
        .selectAll()
        .$if(draft !== undefined, (all) => all.where('draft', '=', draft ?? ''))
        .$if(before !== undefined, (all) => all.where(sql<boolean>`(at, id) < (${before?.[0]}, ${before?.[1]})`))
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute(),
    );
    return pageOf(rows, page, storedSimulation, ({ at, id }) => cursorOf('simulations', [at, id]));
  }
}

function simulationRow({ from, to, report, ...rest }: StoredSimulation): SimulationTable {
  const { id, at, who: requestedBy, draft, revision, state } = rest;
  return { id, at, who: requestedBy, draft, revision, state, from_ref: from, to_ref: to, report_json: JSON.stringify(report) };
}

function storedSimulation({ from_ref, to_ref, report_json, state, ...row }: SimulationTable): StoredSimulation {
  return {
    ...row,
    state: state as StoredSimulation['state'],
    from: from_ref,
    to: to_ref,
    report: JSON.parse(report_json) as StoredSimulation['report'],
  };
}
