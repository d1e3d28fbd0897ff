import { type Kysely, type RawBuilder, sql } from 'kysely';
import { yieldToEventLoop } from '../../threads/yield-to-event-loop.ts';
import type { DecisionFilter } from '../port/recorded-decision.ts';
import { type Condition, conditionsOf } from './decision-conditions.ts';
import type { DecisionTable, Tables } from './tables.ts';

type DecisionRow = Omit<DecisionTable, 'number'> & { readonly number: number };

/** Where a row stands in the lists: they are sorted by both, newest first. */
type DecisionPlace = { readonly recorded_at: number; readonly number: number };

/** How many rows are looked at before others have their turn; the first slice is small because it mostly suffices. */
const firstSlice = 500;
const largestSlice = 5_000;

const everything: Condition = { table: 'decision', number: 'number', indexed: sql`1 = 1`, holds: sql`1 = 1` };

/**
 * The newest `most` decisions that fit and come after a place. Walks along the index of one condition, in slices, and looks at
 * each row for the others, so that it never keeps the process busy for long, however little is found.
 */
export async function searchDecisions(
  db: Kysely<Tables>,
  filter: DecisionFilter,
  after: DecisionPlace | undefined,
  most: number,
): Promise<DecisionRow[]> {
  const conditions = await conditionsOf(db, filter);
  if (conditions === undefined) return [];
  const leading = await rarest(db, conditions, filter);
  const others = conditions.filter((one) => one !== leading);
  const found: DecisionRow[] = [];
  let place = after;
  for (let slice = others.length === 0 ? most : firstSlice; ; slice = Math.min(4 * slice, largestSlice)) {
    found.push(...(await rowsOf(db, keys(leading, filter, place, slice), others, most - found.length)));
    if (others.length === 0 || found.length >= most) return found;
    place = await lastKey(db, leading, filter, place, slice);
    if (place === undefined) return found;
    await yieldToEventLoop();
  }
}

/** The first condition that holds for no more than a slice, or else the first of all. */
async function rarest(db: Kysely<Tables>, conditions: readonly Condition[], filter: DecisionFilter): Promise<Condition> {
  const [first = everything, ...more] = conditions;
  if (more.length === 0) return first;
  for (const one of conditions) if ((await lastKey(db, one, filter, undefined, largestSlice)) === undefined) return one;
  return first;
}

/** The keys of decisions that fulfil a condition within the filter's time, newest first, from an index alone. */
function keys(
  { table, number, indexed }: Condition,
  { from, until }: DecisionFilter,
  after: DecisionPlace | undefined,
  most: number,
): RawBuilder<DecisionPlace> {
  const [at, order] = [sql.ref(`${table}.recorded_at`), sql.ref(`${table}.${number}`)];
  return sql<DecisionPlace>`select ${at} as recorded_at, ${order} as number from ${sql.table(table)} where ${indexed}
    ${from === undefined ? sql`` : sql`and ${at} >= ${from}`}
    ${until === undefined ? sql`` : sql`and ${at} < ${until}`}
    ${after === undefined ? sql`` : sql`and (${at}, ${order}) < (${after.recorded_at}, ${after.number})`}
    order by ${at} desc, ${order} desc limit ${most}`;
}

async function lastKey(
  db: Kysely<Tables>,
  condition: Condition,
  filter: DecisionFilter,
  after: DecisionPlace | undefined,
  slice: number,
): Promise<DecisionPlace | undefined> {
  const { rows } = await sql<DecisionPlace>`${keys(condition, filter, after, slice)} offset ${slice - 1}`.execute(db);
  return rows[0];
}

async function rowsOf(
  db: Kysely<Tables>,
  found: RawBuilder<DecisionPlace>,
  others: readonly Condition[],
  most: number,
): Promise<DecisionRow[]> {
  const rest = others.map(({ holds }) => sql`and ${holds}`);
  const { rows } = await sql<DecisionRow>`select decision.* from (${found}) as found
    inner join decision on decision.number = found.number where 1 = 1 ${sql.join(rest, sql` `)}
    order by found.recorded_at desc, found.number desc limit ${most}`.execute(db);
  return rows;
}
