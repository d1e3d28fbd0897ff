import { validator } from 'hono/validator';

/** Names the query parameters of a route for the typed client. Nothing is checked: the route itself refuses what it cannot do with. */
export function namedQuery<const Name extends string>(..._names: readonly Name[]) {
  return validator('query', (given) => given as Readonly<Partial<Record<Name, string>>>);
}
