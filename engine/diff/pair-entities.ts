import type { Entity } from './entity.ts';

/** Entries of two documents that are each other's counterpart, and those that have none. */
export type Pairing = {
  readonly pairs: readonly (readonly [before: Entity, after: Entity])[];
  readonly removed: readonly Entity[];
  readonly added: readonly Entity[];
};

/**
 * Finds each entry's counterpart in the same list: by its id, or else by its sense (the same under another id), or else by its
 * likeness (the same cases, decided otherwise). The latter two only where there is one on each side and no more.
 */
export function pairEntities(before: readonly Entity[], after: readonly Entity[]): Pairing {
  const pairs = new Map<Entity, Entity>();
  let [left, right] = [before, after];
  for (const key of [({ id }: Entity) => id, ({ sense }: Entity) => sense, ({ likeness }: Entity) => likeness]) {
    const [ones, others] = [uniques(left, key), uniques(right, key)];
    for (const [text, one] of ones) {
      const other = others.get(text);
      if (one !== undefined && other !== undefined) pairs.set(one, other);
    }
    const taken = new Set(pairs.values());
    left = left.filter((one) => !pairs.has(one));
    right = right.filter((other) => !taken.has(other));
  }
  return {
    pairs: before.flatMap((one) => {
      const other = pairs.get(one);
      return other === undefined ? [] : [[one, other] as const];
    }),
    removed: left,
    added: right,
  };
}

/** Entries by list and key; undefined for what several have. An id may be empty where something stands once in every document. */
function uniques(entities: readonly Entity[], key: (entity: Entity) => string): Map<string, Entity | undefined> {
  const found = new Map<string, Entity | undefined>();
  for (const entity of entities) {
    const text = key(entity);
    if (text === '' && entity.id !== '') continue;
    const name = `${entity.list}\0${text}`;
    found.set(name, found.has(name) ? undefined : entity);
  }
  return found;
}
