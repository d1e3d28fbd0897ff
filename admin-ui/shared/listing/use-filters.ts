import { useLocation } from 'preact-iso';

/** What a list is narrowed by, as the address states it, and the way to change it. */
export type Filters<Name extends string> = {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly isAny: boolean;
  readonly set: (change: Readonly<Partial<Record<Name, string | undefined>>>) => void;
};

/** The filters of a list. They stand in the address, so that a link and a reload keep them. */
export function useFilters<const Name extends string>(names: readonly Name[]): Filters<Name> {
  const { query, path, route } = useLocation();
  const values = Object.fromEntries(
    names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  ) as Filters<Name>['values'];
  const set: Filters<Name>['set'] = (change) => {
    // From what the address states by now: another filter may have been set since this one was drawn.
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries<string | undefined>(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    route(`${path}${next.size === 0 ? '' : `?${next}`}`, true);
  };
  return { values, isAny: Object.keys(values).length > 0, set };
}
