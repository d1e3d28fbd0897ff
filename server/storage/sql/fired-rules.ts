import type { Kysely } from 'kysely';
import { storableText } from '../port/storable-text.ts';
import type { Tables } from './tables.ts';

/** A decision that was recorded just now, and the rules that fired in it. */
type Fired = { readonly decision: number; readonly recordedAt: number; readonly rules: readonly string[] };

const rowsAtOnce = 2_000;

/** Notes by which rules decisions came about, so that they can be found by rule. Names are kept once and referred to by number. */
export async function noteRules(db: Kysely<Tables>, fired: readonly Fired[]): Promise<void> {
  const numbers = await numberRules(db, [...new Set(fired.flatMap(({ rules }) => rules.map(storableText)))]);
  const rows = fired.flatMap(({ decision, recordedAt, rules }) =>
    [...new Set(rules.map(storableText))].flatMap((name) => {
      const rule = numbers.get(name);
      return rule === undefined ? [] : [{ rule, recorded_at: recordedAt, decision }];
    }),
  );
  for (let first = 0; first < rows.length; first += rowsAtOnce)
    await db
      .insertInto('decision_rule')
      .values(rows.slice(first, first + rowsAtOnce))
      .execute();
}

/** Sorted, so that two who add the same names at once never wait for each other crosswise. */
async function numberRules(db: Kysely<Tables>, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sorted = [...names].sort();
  const numbers = new Map<string, number>();
  for (let first = 0; first < sorted.length; first += rowsAtOnce) {
    const some = sorted.slice(first, first + rowsAtOnce);
    const known = await numbersOf(db, some);
    const unknown = some.filter((name) => !known.has(name));
    if (unknown.length > 0) {
      const rows = unknown.map((name) => ({ name }));
      await db
        .insertInto('rule_name')
        .values(rows)
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    }
    for (const [name, number] of unknown.length > 0 ? await numbersOf(db, some) : known) numbers.set(name, number);
  }
  return numbers;
}

async function numbersOf(db: Kysely<Tables>, names: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.selectFrom('rule_name').select(['name', 'number']).where('name', 'in', names).execute();
  return new Map(rows.map(({ name, number }) => [name, number]));
}
