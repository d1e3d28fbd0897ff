import { type Kysely, sql } from 'kysely';
import { storableText } from '../port/storable-text.ts';
import type { Tables } from './tables.ts';

/** The policies of a vendor by which anything was decided: from one to the next along their index, however many decisions each has. */
export async function policiesOf(db: Kysely<Tables>, vendor: string): Promise<readonly string[]> {
  const name = storableText(vendor);
  const [first, behind] = [`${name}/`, `${name}0`];
  const { rows } = await sql<{ policy: string }>`with recursive found(policy) as (
    select min(policy) from decision where policy >= ${first} and policy < ${behind}
    union all
    select (select min(policy) from decision where policy > found.policy and policy < ${behind}) from found where found.policy is not null
  ) select policy from found where policy is not null`.execute(db);
  return rows.map(({ policy }) => policy);
}
