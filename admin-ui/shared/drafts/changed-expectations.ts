/** How many examples expect something else than before, how many are gone, and how many are new. */
type ExpectationChanges = { readonly changed: number; readonly removed: number; readonly added: number };

/** What became of the examples between two policies as they are written. An example is known by its name. */
export function changedExpectations(before: unknown, after: unknown): ExpectationChanges {
  const [was, is] = [expectations(before), expectations(after)];
  return {
    changed: [...is].filter(([name, expect]) => was.has(name) && was.get(name) !== expect).length,
    removed: [...was.keys()].filter((name) => !is.has(name)).length,
    added: [...is.keys()].filter((name) => !was.has(name)).length,
  };
}

function expectations(document: unknown): ReadonlyMap<string, string> {
  const { examples } = (document ?? {}) as { readonly examples?: unknown };
  if (!Array.isArray(examples)) return new Map();
  return new Map(
    examples.map((example: unknown) => {
      const { name, expect } = (example ?? {}) as { readonly name?: unknown; readonly expect?: unknown };
      return [String(name), JSON.stringify(sorted(expect))];
    }),
  );
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inside]) => [key, sorted(inside)]));
}
