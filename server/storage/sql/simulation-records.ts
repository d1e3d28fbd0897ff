import { sql } from 'kysely';
import type { SimulationRecords } from '../port/ledger.ts';
import type { Page, PageOf } from '../port/page.ts';
import type { KeptSimulation } from '../port/stored-simulation.ts';
import { cursorOf, pageOf, placeOf } from './cursor.ts';
import type { Scope } from './scope.ts';
import type { SimulationTable } from './tables.ts';

/** Reports on what changes do, in the table `simulation`. */
export class StoredSimulationRecords implements SimulationRecords {
  constructor(readonly scope: Scope) {}

  async put(simulation: KeptSimulation): Promise<void> {
    const { id, ...values } = simulationRow(simulation);
    await this.scope.write((db) =>
      db
        .insertInto('simulation')
        .values({ id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute(),
    );
  }

  async get(id: string): Promise<KeptSimulation | undefined> {
    const row = await this.scope.read((db) => db.selectFrom('simulation').selectAll().where('id', '=', id).executeTakeFirst());
    return row && keptSimulation(row);
  }

  async list({ draft }: { readonly draft?: string }, page: Page): Promise<PageOf<KeptSimulation>> {
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
    return pageOf(rows, page, keptSimulation, ({ at, id }) => cursorOf('simulations', [at, id]));
  }
}

function simulationRow({ from, to, report, ...rest }: KeptSimulation): SimulationTable {
  const { id, at, who, draft, revision, state } = rest;
  return { id, at, who, draft, revision, state, from_ref: from, to_ref: to, report_json: JSON.stringify(report) };
}

function keptSimulation({ from_ref, to_ref, report_json, state, ...row }: SimulationTable): KeptSimulation {
  return {
    ...row,
    state: state as KeptSimulation['state'],
    from: from_ref,
    to: to_ref,
    report: JSON.parse(report_json) as KeptSimulation['report'],
  };
}
