import { parseYaml } from './yaml-source.ts';

/** A line that begins an entry of the outermost map as policies write it, a blank one, or a comment. */
const plainLine = /^(?:([A-Za-z][A-Za-z0-9]*):(?: |$)|#|$)/;

/**
 * What some keys of the outermost map of a YAML text say, as `parseYaml` reads them, without reading the rest where it need not: a large
 * text takes a tenth of a second. A text whose outermost map is written in any but the plain way is read whole.
 */
export function topLevelValues(text: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const parts = partsOf(text, keys);
  const { value } = parseYaml('', parts ?? text);
  const map = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(map, key) ? [[key, map[key]] as const] : [])));
}

/** The lines in which some keys stand; undefined where they may not be all that counts. */
function partsOf(text: string, keys: readonly string[]): string | undefined {
  const kept: string[] = [];
  const seen = new Set<string>();
  let isKept = false;
  for (const written of text.split('\n')) {
    const line = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (line.startsWith(' ')) {
      // What is indented belongs to the key before it. Without one the text may be anything.
      if (seen.size === 0) return undefined;
    } else {
      const [whole, key] = plainLine.exec(line) ?? [];
      if (whole === undefined) return undefined;
      if (key !== undefined) {
        // Twice is a fault of the text, and which one counts is not for this to say.
        if (seen.has(key)) return undefined;
        seen.add(key);
        isKept = keys.includes(key);
      }
    }
    if (isKept) kept.push(line);
  }
  const parts = kept.join('\n');
  // What stands for another part of the text needs that part.
  return /[&*!]|<</.test(parts) ? undefined : `${parts}\n`;
}
