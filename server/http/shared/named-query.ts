import { validator } from 'hono/validator';

/**
 * The query parameters of a route by name, which the typed client knows them by; of one that is given twice the first. Nothing else
 * is checked: the route itself refuses what it cannot do with.
 */
export function namedQuery<const Name extends string>(...names: readonly Name[]) {
  return validator('query', (given) => {
    const found = names.map((name) => [name, [given[name]].flat()[0]] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Readonly<Partial<Record<Name, string>>>;
  });
}
