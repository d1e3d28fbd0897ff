/**
 * JSON in one spelling only: keys in order, nothing between. Two values that mean the same give the same text, so that it can be
 * hashed. What JSON cannot say (functions, undefined) is left out as JSON.stringify leaves it out.
 */
export function canonicalJson(value: unknown): string {
  return spell(JSON.parse(JSON.stringify(value ?? null)));
}

function spell(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${spell(inside)}`).join(',')}}`;
}
